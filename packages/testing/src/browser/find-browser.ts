import { PushError } from '@web-push-kit/protocol';
import { isExecutableFile, lookUpProgram } from '../program/find-program.js';

/** The engines with push that this package launches. */
export type BrowserName = 'chromium' | 'firefox';

interface BrowserPlaces {
  /** Variable that names the executable, for browsers in unusual places. */
  readonly variable: string;
  /** File names on the search path, the preferred one first. */
  readonly names: readonly string[];
  /** Where macOS and Windows install them. */
  readonly files: readonly string[];
  readonly debianPackage: string;
}

const PROGRAM_FILES = 'C:\\Program Files';

const PLACES: Readonly<Record<BrowserName, BrowserPlaces>> = {
  chromium: {
    variable: 'WEB_PUSH_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      `${PROGRAM_FILES}\\Google\\Chrome\\Application\\chrome.exe`,
      `${PROGRAM_FILES}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'WEB_PUSH_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', `${PROGRAM_FILES}\\Mozilla Firefox\\firefox.exe`],
    debianPackage: 'firefox-esr',
  },
};

/**
 * Finds a stock browser on this machine: what `WEB_PUSH_CHROMIUM` or
 * `WEB_PUSH_FIREFOX` names, else the search path, else the usual folders.
 *
 * @returns The path of the executable.
 * @throws {@link PushError} `program-missing`, naming the package to install.
 */
export async function findBrowser(
  browser: BrowserName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const { variable, names, files, debianPackage } = PLACES[browser];
  const chosen = environment[variable];
  if (chosen !== undefined) {
    if (isExecutableFile(chosen)) return chosen;
    throw new PushError('program-missing', `${variable} names no executable file: ${chosen}`);
  }
  const path = environment.PATH ?? '';
  const found = firstDefined(names, (name) => lookUpProgram(name, path)) ?? files.find(isExecutableFile);
  if (found !== undefined) return found;
  throw new PushError(
    'program-missing',
    `No ${browser} found on the PATH (${names.join(', ')}); install it, on Debian with: ` +
      `apt-get install ${debianPackage}, or name its executable in ${variable}`,
  );
}

function firstDefined<T, R>(values: readonly T[], pick: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const picked = pick(value);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
