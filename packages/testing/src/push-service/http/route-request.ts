import type { BrowserName } from '../../browser/find-browser.js';

/** What a request is about. */
export type Route =
  | { readonly kind: 'check-in' }
  | { readonly kind: 'register' }
  | { readonly kind: 'push'; readonly browser: BrowserName; readonly token: string }
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'wrong-method'; readonly allow: string };

const PUSH_PATHS: readonly { readonly prefix: string; readonly browser: BrowserName }[] = [
  { prefix: '/fcm/send/', browser: 'chromium' },
  { prefix: '/wp/', browser: 'chromium' },
  { prefix: '/wpush/v1/', browser: 'firefox' },
  { prefix: '/wpush/v2/', browser: 'firefox' },
];

/** Decides by method and path what a request is about. */
export function routeRequest(method: string, url: string): Route {
  // A client that takes this service for its HTTP proxy names the whole URL.
  const path = url.replace(/^http:\/\/[^/]*/, '').split('?')[0] ?? '';
  const route = routePath(path);
  const allow = allowedMethod(route);
  return allow === undefined || allow === method ? route : { kind: 'wrong-method', allow };
}

function routePath(path: string): Route {
  if (path === '/checkin') return { kind: 'check-in' };
  if (path === '/register') return { kind: 'register' };
  if (path === '/') return { kind: 'about' };
  if (path.startsWith('/m/')) return { kind: 'message', id: path.slice('/m/'.length) };
  for (const { prefix, browser } of PUSH_PATHS) {
    if (path.startsWith(prefix)) return { kind: 'push', browser, token: path.slice(prefix.length) };
  }
  return { kind: 'not-found' };
}

function allowedMethod({ kind }: Route): string | undefined {
  if (kind === 'message') return 'DELETE';
  if (kind === 'about') return 'GET';
  return kind === 'not-found' ? undefined : 'POST';
}
