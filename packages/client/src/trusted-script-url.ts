import { type AllowList, getAllowList } from './allow-list.js';
import type { BrowserScope } from './browser-scope.js';

type Page = Pick<BrowserScope, 'trustedTypes'>;

/** Allows a script to be registered as a worker: code has named its absolute URL. */
export function allowScriptUrl(url: string, page: Page): void {
  getAllowList(page).values.add(`script ${url}`);
}

/**
 * Returns the URL of a worker as `register()` takes it, also on pages with `require-trusted-types-for`.
 *
 * Pages that do not allow the kit's policy get the plain URL: they have a default policy, or the browser refuses.
 *
 * @throws TypeError for a script that code has not named.
 */
export function trustedScriptUrl(url: string, page: Page): string {
  const list = getAllowList(page);
  try {
    list.policy ??= page.trustedTypes?.createPolicy('web-push-kit', {
      createScriptURL: (text) => requireAllowed(list, text),
    });
  } catch {
    // The page does not allow the policy.
  }
  const allowed = requireAllowed(list, url);
  return list.policy?.createScriptURL(allowed) ?? allowed;
}

function requireAllowed({ values }: AllowList, url: string): string {
  if (values.has(`script ${url}`)) return url;
  throw new TypeError('No code has named this worker');
}
