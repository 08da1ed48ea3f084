import { parseArgs } from 'node:util';
import { PushError } from '@web-push-kit/protocol';
import type { BrowserName } from '../browser/find-browser.js';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'keys' }
  | ServeCommand
  | OpenCommand
  | SendCommand
  /** `reason` says what is wrong with the command line. */
  | { readonly kind: 'invalid'; readonly reason: string };

export interface ServeCommand {
  readonly kind: 'serve';
  readonly httpPort: number;
  readonly mcsPort: number;
  readonly firefoxEndpoints: 'local' | 'real';
}

export interface OpenCommand {
  readonly kind: 'open';
  readonly browser: BrowserName;
  readonly url: string;
  /** Origin of the running service. */
  readonly service: string;
  /** Folder of a profile to keep. */
  readonly profile?: string;
  readonly permission: 'granted' | 'prompt';
}

export interface SendCommand {
  readonly kind: 'send';
  /** An endpoint, the JSON of a subscription, or the name of a file with one. */
  readonly target: string;
  readonly content?: string;
  readonly service: string;
  readonly ttlSeconds: number;
  readonly topic?: string;
  readonly urgency?: string;
  readonly p256dh?: string;
  readonly auth?: string;
}

/** Ports of `serve` when none are given: fixed, so that `open` and `send` find it. */
export const DEFAULT_PORTS = { http: 9494, mcs: 9495 };

const DEFAULT_SERVICE = `http://127.0.0.1:${DEFAULT_PORTS.http}`;
const DEFAULT_TTL_SECONDS = 3600;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  'http-port': { type: 'string' },
  'mcs-port': { type: 'string' },
  'real-endpoints': { type: 'boolean' },
  service: { type: 'string' },
  profile: { type: 'string' },
  ask: { type: 'boolean' },
  ttl: { type: 'string' },
  topic: { type: 'string' },
  urgency: { type: 'string' },
  p256dh: { type: 'string' },
  auth: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseValues>['values'];

/** Reads the arguments behind the program's name. */
export function parseCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseValues(args);
    if (values.help === true) return { kind: 'help' };
    return parsePositionals(positionals, values);
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
  }
}

function parseValues(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function parsePositionals([name, first, second, ...more]: readonly string[], values: Values): Command {
  if (name === undefined) return { kind: 'help' };
  if (more.length > 0) return { kind: 'invalid', reason: `There is one argument too many: ${more.join(' ')}` };
  switch (name) {
    case 'serve':
      return parseServe(values);
    case 'keys':
      return { kind: 'keys' };
    case 'open':
      return parseOpen(first, second, values);
    case 'send':
      return parseSend(first, second, values);
    default:
      return { kind: 'invalid', reason: `There is no command "${name}"` };
  }
}

function parseServe(values: Values): ServeCommand {
  return {
    kind: 'serve',
    httpPort: parsePort(values['http-port'], DEFAULT_PORTS.http),
    mcsPort: parsePort(values['mcs-port'], DEFAULT_PORTS.mcs),
    firefoxEndpoints: values['real-endpoints'] === true ? 'real' : 'local',
  };
}

function parseOpen(browser: string | undefined, url: string | undefined, values: Values): Command {
  if (browser !== 'chromium' && browser !== 'firefox') {
    return { kind: 'invalid', reason: '"open" needs a browser: chromium or firefox' };
  }
  if (url === undefined || !URL.canParse(url)) {
    return { kind: 'invalid', reason: '"open" needs an address to open, such as http://localhost:3000' };
  }
  return {
    kind: 'open',
    browser,
    url,
    service: values.service ?? DEFAULT_SERVICE,
    permission: values.ask === true ? 'prompt' : 'granted',
    ...(values.profile !== undefined && { profile: values.profile }),
  };
}

function parseSend(target: string | undefined, content: string | undefined, values: Values): Command {
  if (target === undefined) {
    return { kind: 'invalid', reason: '"send" needs a subscription: its JSON, a file with it, or an endpoint' };
  }
  const { topic, urgency, p256dh, auth } = values;
  return {
    kind: 'send',
    target,
    service: values.service ?? DEFAULT_SERVICE,
    ttlSeconds: parseNumber(values.ttl, DEFAULT_TTL_SECONDS, 'ttl'),
    ...(content !== undefined && { content }),
    ...(topic !== undefined && { topic }),
    ...(urgency !== undefined && { urgency }),
    ...(p256dh !== undefined && { p256dh }),
    ...(auth !== undefined && { auth }),
  };
}

function parsePort(text: string | undefined, fallback: number): number {
  const port = parseNumber(text, fallback, 'port');
  if (port <= 65_535) return port;
  throw new PushError('invalid-option', `A port is at most 65535, not ${port}`);
}

function parseNumber(text: string | undefined, fallback: number, name: string): number {
  if (text === undefined) return fallback;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new PushError('invalid-option', `The ${name} must be a number, not "${text}"`);
}
