// The command line of `npm run demo`: read before anything is installed, so that a slip is told at once.
import { parseArgs } from 'node:util';

/** Where the site listens unless told otherwise. A fixed port, because subscriptions belong to an origin. */
export const DEFAULT_PORT = 8787;

export const USAGE = `npm run demo                          opens the ferry line's site in a throwaway browser, all offline
npm run demo -- --browser firefox     the same in Firefox (default: chromium)
npm run demo -- --no-browser          serves it for your own browser and the real push services
npm run demo -- --check               walks the whole path by itself and says where it fails
npm run demo -- --port 9000           another port (default: ${DEFAULT_PORT})
npm run demo -- --verbose             prints all that the other programs print`;

/** @typedef {'chromium' | 'firefox'} DemoBrowser */

/**
 * @typedef {{ kind: 'help' }
 *   | { kind: 'check', browser: DemoBrowser }
 *   | { kind: 'open', browser: DemoBrowser, port: number }
 *   | { kind: 'serve', port: number }} DemoOptions
 */

/**
 * Reads the command line; throws an error that names the option it does not know, or the value it can not use.
 *
 * @param {readonly string[]} args
 * @returns {DemoOptions}
 */
export function parseDemoOptions(args) {
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

function parseBrowser(value) {
  if (value === 'chromium' || value === 'firefox') return value;
  throw new Error(`--browser takes chromium or firefox, not "${value}"`);
}

function parsePort(value) {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 (any free port) to 65535, not "${value}"`);
}

/** Returns the programs that the demo needs for what it was asked for. */
export function programsFor(options) {
  if (!('browser' in options)) return [];
  const notifying = options.browser === 'firefox' ? ['firefox', 'libnotify'] : ['chromium'];
  return options.kind === 'check' ? [...notifying, 'display', 'windowManager', 'pointer', 'sessionBus'] : notifying;
}
