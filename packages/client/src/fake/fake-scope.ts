import type { BrowserScope } from '../browser-scope.js';

/** A page that exists nowhere: enough of `window` for the functions beside the client, in Node.js as well. */
export function createFakeScope(overrides: Partial<BrowserScope> = {}): BrowserScope {
  const page = new EventTarget();
  const listen: BrowserScope['addEventListener'] = (type, listener, options) =>
    page.addEventListener(type, listener, options);
  const scope = {
    isSecureContext: true,
    location: { origin: 'https://app.example', href: 'https://app.example/' },
    document: { baseURI: 'https://app.example/', visibilityState: 'visible' as const, addEventListener: listen },
    navigator: { userAgent: 'Fake/1', language: 'en', onLine: true },
    addEventListener: listen,
    self: undefined,
    top: undefined,
  };
  return { ...scope, ...overrides };
}
