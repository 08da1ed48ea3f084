/** Where `<push-install-guide>` finds Chromium's offer to install the page: it comes once, often before any element. */
const INSTALL_PROMPT = Symbol.for('web-push-kit.install-prompt');

/** Keeps the offer. The browser's own goes away only where the page has a guide that makes it in its place. */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    if (document.querySelector('push-install-guide[use-native]')) event.preventDefault();
    Object.assign(globalThis, { [INSTALL_PROMPT]: event });
  });
}
