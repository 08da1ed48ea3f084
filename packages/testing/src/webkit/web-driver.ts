import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { PushError } from '@web-push-kit/protocol';
import type { ClosingStack } from '../program/closing-stack.js';
import { type GuardedProgram, startGuardedProgram } from '../program/guarded-program.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import { WEBKIT_DRIVER } from './find-mini-browser.js';
import { parseWebDriverAnswer } from './web-driver-answer.js';

/** How long the driver may take until it answers, in milliseconds. */
const START_TIMEOUT_MS = 15_000;

/** How long any one command may take, in milliseconds: more than a page may take to load. */
const COMMAND_TIMEOUT_MS = 45_000;

/** How often another port is tried when the driver cannot have the one that was free a moment ago. */
const MAX_ATTEMPTS = 3;

/** A WebDriver command. @see https://www.w3.org/TR/webdriver2/#endpoints */
export interface WebDriverCommand {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Sends a command and answers its value. */
export type SendCommand = (command: WebDriverCommand) => Promise<unknown>;

/**
 * Starts WebKit's driver on a free port.
 *
 * @returns Sends commands to it; rejects with {@link PushError} `program-failed` when one fails.
 * @throws {@link PushError} `program-missing`, `program-failed`.
 */
export async function startWebDriver(stack: ClosingStack, env: Readonly<Record<string, string>>): Promise<SendCommand> {
  let said = '';
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const program = startGuardedProgram(WEBKIT_DRIVER, { args: [`--port=${port}`, '--host=127.0.0.1'], env });
    stack.add(() => program.end());
    program.stdout.resume(); // A full pipe would stop the driver and the browser, which writes there too.
    const origin = `http://127.0.0.1:${port}`;
    const ended = await waitUntilReady(program, origin);
    if (ended === undefined) return (command) => sendCommand(origin, command);
    said = ended;
  }
  throw new PushError('program-failed', `The program "${WEBKIT_DRIVER.name}" ended while starting: ${said}`);
}

/** @returns What the driver said when it ended instead. */
async function waitUntilReady(program: GuardedProgram, origin: string): Promise<string | undefined> {
  let ended: string | undefined;
  void program.whenEnded.then((errors) => {
    ended = errors;
  });
  const until = performance.now() + scaleTimeout(START_TIMEOUT_MS);
  // The driver prints nothing once it listens, so that it has to be asked.
  while (ended === undefined) {
    const isReady = await sendCommand(origin, { method: 'GET', path: '/status' }).then(
      () => true,
      () => false,
    );
    if (isReady) return undefined;
    if (performance.now() > until) {
      throw new PushError('program-failed', `The program "${program.name}" did not start in ${START_TIMEOUT_MS} ms`);
    }
    await delay(20);
  }
  return ended;
}

async function sendCommand(origin: string, { method, path, body }: WebDriverCommand): Promise<unknown> {
  const answer = parseWebDriverAnswer(await fetchText(`${origin}${path}`, method, body));
  if (answer.kind === 'value') return answer.value;
  throw new PushError('program-failed', `WebKit: ${[answer.error, answer.message].filter(Boolean).join(': ')}`);
}

async function fetchText(url: string, method: string, body: WebDriverCommand['body']): Promise<string> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(scaleTimeout(COMMAND_TIMEOUT_MS)),
      // Commands without parameters take an empty object too.
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    return await response.text();
  } catch (cause) {
    throw new PushError('program-failed', `The program "${WEBKIT_DRIVER.name}" does not answer`, { cause });
  }
}

/** The driver does not tell which port it was given, so that it has to be told. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
