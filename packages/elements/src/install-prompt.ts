/** Chromium's offer to install the page as an app. @see https://wicg.github.io/manifest-incubations/#installation-prompts */
export interface InstallPromptEvent extends Event {
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
  /** Once, and in answer to a click. */
  prompt(): Promise<unknown>;
}

/** Where the event waits on `window` for an element: it comes once, and often before any element is there. */
export const INSTALL_PROMPT: unique symbol = Symbol.for('web-push-kit.install-prompt') as never;

/** The part of `window` that holds the event. */
export interface InstallPromptScope extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  [INSTALL_PROMPT]?: InstallPromptEvent | undefined;
}

/**
 * Keeps Chromium's offer to install the page for a `<push-install-guide use-native>`. Call it as early as you can.
 *
 * The browser then makes no offer of its own.
 *
 * @returns Stops it.
 */
export function captureInstallPrompt(
  scope: InstallPromptScope = globalThis as unknown as InstallPromptScope,
): () => void {
  const onOffer = (event: Event): void => {
    event.preventDefault();
    scope[INSTALL_PROMPT] = event as InstallPromptEvent;
  };
  scope.addEventListener('beforeinstallprompt', onOffer);
  return () => scope.removeEventListener('beforeinstallprompt', onOffer);
}
