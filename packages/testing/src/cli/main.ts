#!/usr/bin/env node
import { isPushError } from '@web-push-kit/protocol';
import { generateApplicationServerKeys } from '../sender/application-server-keys.js';
import { type Command, parseCommand } from './command.js';
import { HELP } from './help.js';
import { openBrowser } from './open.js';
import { send } from './send.js';
import { serve } from './serve.js';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

// Nobody reads any more, as after `| head`: what runs is ended by its exit handlers.
process.stdout.on('error', () => process.exit(1));

/** Carries a command out; the answer is the exit code. */
async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      write(HELP);
      return 0;
    case 'invalid':
      process.stderr.write(`${command.reason}\n\n${HELP}`);
      return 2;
    case 'keys': {
      const { publicKey, privateKey } = generateApplicationServerKeys();
      write(`VAPID_PUBLIC_KEY=${publicKey}\nVAPID_PRIVATE_KEY=${privateKey}`);
      return 0;
    }
    case 'serve': {
      const whenSignaled = waitForSignal();
      const service = await serve(command, write);
      await whenSignaled;
      await service.close();
      return 0;
    }
    case 'open': {
      const whenSignaled = waitForSignal();
      const opened = await openBrowser(command, write);
      await Promise.race([whenSignaled, opened.whenClosed]);
      await opened.close();
      return 0;
    }
    case 'send': {
      const { status, reason } = await send(command, process.env);
      write(reason === undefined ? String(status) : `${status} ${reason}`);
      return status < 300 ? 0 : 1;
    }
  }
}

/** Resolves when the person wants it to end. Called before anything is started, so that no signal is missed. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

try {
  process.exitCode = await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${isPushError(error) ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
