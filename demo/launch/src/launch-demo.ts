import { checkDemo } from './check-demo.js';
import { openDemo } from './open-demo.js';
import { serveDemo } from './serve-demo.js';

/** Which browser the demo opens or walks through. */
export type DemoBrowser = 'chromium' | 'firefox';

/** The options of `npm run demo`. */
export type LaunchOptions =
  | { readonly kind: 'check'; readonly browser: DemoBrowser }
  | { readonly kind: 'open'; readonly browser: DemoBrowser; readonly port: number }
  | { readonly kind: 'serve'; readonly port: number };

/** Shows what the demo does. */
export interface Steps {
  /** Runs a step and draws its line; throws when it fails, which is then shown already. */
  run<T>(name: string, act: () => Promise<T>): Promise<T>;
  /** Prints for people. */
  say(text: string): void;
  /** Writes into the log. */
  log(text: string): void;
}

/** Starts the demo; resolves when it was checked or ended. */
export function launchDemo(options: LaunchOptions, steps: Steps): Promise<void> {
  switch (options.kind) {
    case 'check':
      return checkDemo(options.browser, steps);
    case 'open':
      return openDemo(options, steps);
    case 'serve':
      return serveDemo(options, steps);
  }
}
