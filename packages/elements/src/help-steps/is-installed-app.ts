/** The part of `window` that tells whether the page is an app of its own. */
export interface DisplayScope {
  /** iOS only: opened from the Home Screen. */
  readonly navigator: object & { readonly standalone?: boolean };
  matchMedia(query: string): { readonly matches: boolean };
}

const INSTALLED_MODES = ['standalone', 'fullscreen', 'minimal-ui'];

/** Whether the page was opened from the Home Screen, the Dock or wherever else apps are. */
export function isInstalledApp(scope: DisplayScope): boolean {
  const { standalone } = scope.navigator;
  return standalone ?? INSTALLED_MODES.some((mode) => scope.matchMedia(`(display-mode: ${mode})`).matches);
}
