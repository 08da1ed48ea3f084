import type { AddressPolicy, BrowserScope } from './browser-scope.js';

/** Pages that limit policies refuse a second one of the same name. */
let policy: AddressPolicy | undefined;

/**
 * Vouches for the address of the worker, which the site has configured, on pages with `require-trusted-types-for`.
 * Others have it as it is, and so do pages that do not allow the policy: they have a default policy, or refuse.
 */
export function trustAddress(url: string, { trustedTypes }: Pick<BrowserScope, 'trustedTypes'>): string {
  try {
    policy ??= trustedTypes?.createPolicy('web-push-kit', { createScriptURL: (text) => text });
    return policy?.createScriptURL(url) ?? url;
  } catch {
    return url;
  }
}
