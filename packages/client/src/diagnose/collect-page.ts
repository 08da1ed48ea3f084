import type { ClientAccess } from '../client-access.js';
import { settle } from '../deadline.js';
import { findInAppBrowser } from '../in-app-browsers.js';
import { readExtras } from '../page-extras.js';
import type { ManifestFindings, PageFindings, ScriptFindings } from './findings.js';

const INSTALLED_MODES = ['standalone', 'fullscreen', 'minimal-ui'];

/** What can be read off the page at once, and whether this is Brave. */
export async function collectPage({ scope, worker }: ClientAccess): Promise<PageFindings> {
  const { navigator, PushManager, Notification, isSecureContext, self, top } = readExtras(scope);
  const needed = {
    ...(worker.url ? { serviceWorker: navigator.serviceWorker, PushManager } : {}),
    Notification,
  };
  const isInstalled =
    navigator.standalone ?? INSTALLED_MODES.some((mode) => scope.matchMedia?.(`(display-mode: ${mode})`).matches);
  return {
    isSecure: isSecureContext,
    isEmbedded: top !== self,
    isOnline: navigator.onLine !== false,
    isInstalled,
    inAppBrowser: findInAppBrowser(navigator.userAgent),
    missing: Object.entries(needed).flatMap(([name, api]) => (api === undefined ? [name] : [])),
    encodings: PushManager?.supportedContentEncodings,
    hasBadges: navigator.setAppBadge !== undefined,
    isBrave: (await settle(() => navigator.brave?.isBrave?.())) === true,
  };
}

/** Requests the worker's script, as the browser does when it registers it. */
export async function collectScript({ scope, worker, now }: ClientAccess): Promise<ScriptFindings | undefined> {
  const { fetch } = readExtras(scope);
  if (fetch === undefined || !worker.url) return undefined;
  let response: Response;
  try {
    // Called as a method: `fetch` insists on its window.
    response = await fetch.call(scope, worker.url, { cache: 'no-store' });
  } catch {
    // The browser does not say why.
    return { kind: 'unreachable' };
  }
  const { headers, status, redirected } = response;
  const date = Date.parse(headers.get('Date') ?? '');
  const allowed = headers.get('Service-Worker-Allowed');
  return {
    kind: 'answered',
    path: new URL(worker.url).pathname,
    status,
    mimeType: headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '',
    isRedirected: redirected,
    allowedPath: allowed === null ? undefined : new URL(allowed, worker.url).pathname,
    clockAheadMs: Number.isNaN(date) ? undefined : date - now(),
  };
}

/** Reads the web app manifest: without a good one, iOS makes a bookmark and not an app. */
export async function collectManifest({ scope }: ClientAccess): Promise<ManifestFindings | undefined> {
  const { fetch, document } = readExtras(scope);
  const href = document.querySelector?.('link[rel~="manifest"]')?.href;
  if (!href) return { kind: 'none' };
  if (fetch === undefined) return undefined;
  const response = await fetch.call(scope, href, { credentials: 'same-origin' });
  const manifest: unknown = await response.json().catch(() => undefined);
  if (!response.ok || typeof manifest !== 'object' || manifest === null) {
    return { kind: 'unreadable', status: response.status };
  }
  return { kind: 'read', problems: findManifestProblems({ ...manifest }, href) };
}

/** @see https://www.w3.org/TR/appmanifest/ */
function findManifestProblems(manifest: Readonly<Record<string, unknown>>, href: string): readonly string[] {
  const { display, icons, start_url: start = '/', scope = './' } = manifest;
  const isApp = typeof display === 'string' && INSTALLED_MODES.includes(display);
  const startUrl = resolve(start, href);
  const scopeUrl = resolve(scope, startUrl ?? href);
  return [
    ...(isApp ? [] : ['display']),
    ...(Array.isArray(icons) && icons.length > 0 ? [] : ['icons']),
    ...(scopeUrl !== undefined && startUrl?.startsWith(scopeUrl) ? [] : ['start_url']),
  ];
}

function resolve(target: unknown, base: string): string | undefined {
  return typeof target === 'string' && URL.canParse(target, base) ? new URL(target, base).href : undefined;
}
