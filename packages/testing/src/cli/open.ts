import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PushError } from '@web-push-kit/protocol';
import { hasScreen, launchBrowser } from '../browser/launch-browser.js';
import { type ClosingStack, startOrClose } from '../program/closing-stack.js';
import type { ServiceDescription } from '../push-service/push-service.js';
import { startPushService } from '../push-service/start-push-service.js';
import type { OpenCommand } from './command.js';
import { findService } from './find-service.js';
import { explainService, formatEntry } from './serve.js';

/** A browser that a person uses. */
export interface OpenedBrowser {
  /** Resolves when the person closes it. */
  readonly whenClosed: Promise<void>;
  /** Closes it, and the service if it was started for it. */
  close(): Promise<void>;
}

/** Opens a browser wired to the running service, or to one of its own. */
export function openBrowser(command: OpenCommand, write: (line: string) => void): Promise<OpenedBrowser> {
  const { browser, url, permission, profile } = command;
  if (!hasScreen()) throw new PushError('desktop-unavailable', '"open" needs a screen, and DISPLAY names none');
  return startOrClose(async (stack) => {
    const pushService = await findOrStart(stack, command.service, write);
    const userDataDir = profile === undefined ? undefined : resolve(profile);
    if (userDataDir !== undefined) await mkdir(userDataDir, { recursive: true });
    const launched = await launchBrowser({
      browser,
      pushService,
      permission,
      ...(userDataDir !== undefined && { userDataDir }),
    });
    stack.add(() => launched.close());
    const whenClosed = new Promise<void>((done) => launched.context.once('close', () => done()));
    const page = launched.context.pages()[0] ?? (await launched.context.newPage());
    await page.goto(url);
    write(`${browser} is open; close it to end.`);
    return { whenClosed, close: () => stack.close() };
  });
}

async function findOrStart(
  stack: ClosingStack,
  origin: string,
  write: (line: string) => void,
): Promise<ServiceDescription> {
  const running = await findService(origin);
  if (running !== undefined) return running;
  const { port } = new URL(origin);
  const service = await startPushService({ httpPort: Number(port) });
  stack.add(() => service.close());
  for (const line of explainService(service)) write(line);
  service.log.subscribe((entry) => write(formatEntry(entry)));
  return service;
}
