import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PushError } from '@web-push-kit/protocol';
import { type ClosingStack, startOrClose } from '../program/closing-stack.js';
import { startGuardedProgram, waitForFirstLine } from '../program/guarded-program.js';
import { runProgram } from '../program/run-program.js';
import { makeTemporaryFolder } from '../program/temporary-folder.js';
import type { Display, DisplayOptions } from './display.js';
import { encodePng } from './encode-png.js';
import { type Picture, parseWindowDump } from './picture.js';

const XVFB = { name: 'Xvfb', debianPackage: 'xvfb' };
const OPENBOX = { name: 'openbox', debianPackage: 'openbox' };
/** The mouse and the list of windows of a display. */
export const XDOTOOL = { name: 'xdotool', debianPackage: 'xdotool' };

/**
 * Starts a virtual display with a window manager, so that browsers run headed
 * where there is no screen, and do not disturb the one that there is.
 *
 * @throws {@link PushError} `desktop-unavailable` outside Linux, `program-missing`, `program-failed`.
 */
export function startDisplay(options: DisplayOptions = {}): Promise<Display> {
  return startOrClose(async (stack) => {
    if (process.platform !== 'linux') throw displayUnavailable();
    const { width = 1280, height = 800 } = options;
    const folder = await makeTemporaryFolder(stack, 'display');
    const env = { DISPLAY: await startXServer(stack, { width, height, folder }) };
    await startWindowManager(stack, env);
    const capture = (): Promise<Picture> => readScreen(join(folder, 'Xvfb_screen0'));
    return {
      name: env.DISPLAY,
      width,
      height,
      env,
      capture,
      screenshot: async (path) => writeFile(path, encodePng(await capture())),
      ...createMouse(env),
      close: () => stack.close(),
    };
  });
}

function createMouse(env: Readonly<Record<string, string>>): Pick<Display, 'moveMouse' | 'click'> {
  const moveTo = (x: number, y: number): string[] => ['mousemove', String(Math.round(x)), String(Math.round(y))];
  return {
    moveMouse: async (x, y) => {
      await runProgram(XDOTOOL, moveTo(x, y), env);
    },
    click: async (x, y) => {
      await runProgram(XDOTOOL, [...moveTo(x, y), 'click', '1'], env);
    },
  };
}

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly folder: string;
}

/** Starts the X server on a number that it picks itself, so that several never collide. */
async function startXServer(stack: ClosingStack, { width, height, folder }: Screen): Promise<string> {
  const server = startGuardedProgram(XVFB, {
    args: [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${width}x${height}x24`,
      '-fbdir',
      folder,
      '-nolisten',
      'tcp',
      '-noreset',
    ],
  });
  stack.add(() => server.end());
  return `:${await waitForFirstLine(server, server.report)}`;
}

/** Browsers place their permission prompts only where windows are managed. */
async function startWindowManager(stack: ClosingStack, env: Readonly<Record<string, string>>): Promise<void> {
  const manager = startGuardedProgram(OPENBOX, { args: ['--sm-disable', '--startup', 'echo ready'], env });
  stack.add(() => manager.end());
  await waitForFirstLine(manager, manager.stdout);
}

async function readScreen(path: string): Promise<Picture> {
  const picture = parseWindowDump(await readFile(path));
  if (picture === undefined) throw new PushError('program-failed', 'The virtual display has no readable 24-bit screen');
  return picture;
}

function displayUnavailable(): PushError {
  return new PushError(
    'desktop-unavailable',
    `A virtual display needs Linux with Xvfb, and this is ${process.platform}; launch the browser without "display"`,
  );
}
