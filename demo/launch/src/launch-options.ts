import { parseArgs } from 'node:util';

/** Which browser the demo opens or walks through. */
export type DemoBrowser = 'chromium' | 'firefox';

/** What `npm run demo` was asked to do. */
export type LaunchOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly browser: DemoBrowser }
  | { readonly kind: 'open'; readonly browser: DemoBrowser; readonly port: number }
  | { readonly kind: 'serve'; readonly port: number };

/** Where the site listens unless told otherwise. A fixed port, because subscriptions belong to an origin. */
export const DEFAULT_PORT = 8787;

export const USAGE = `npm run demo                          opens the ferry line's site in a throwaway browser, all offline
npm run demo -- --browser firefox     the same in Firefox (default: chromium)
npm run demo -- --no-browser          serves it for your own browser and the real push services
npm run demo -- --check               walks the whole path by itself and says where it fails
npm run demo -- --port 9000           another port (default: ${DEFAULT_PORT})`;

/**
 * Reads the command line.
 *
 * @throws Error that names the option it does not know, or the value it can not use.
 */
export function parseLaunchOptions(args: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'no-browser': { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
    },
  });
  if (values.help) return { kind: 'help' };
  const browser = parseBrowser(values.browser);
  if (values.check) return { kind: 'check', browser };
  const port = parsePort(values.port);
  return values['no-browser'] ? { kind: 'serve', port } : { kind: 'open', browser, port };
}

function parseBrowser(value: string): DemoBrowser {
  if (value === 'chromium' || value === 'firefox') return value;
  throw new Error(`--browser takes chromium or firefox, not "${value}"`);
}

function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 (any free port) to 65535, not "${value}"`);
}
