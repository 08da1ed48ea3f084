import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Decides whether a web page has made a request, of which this service serves none.
 *
 * Browsers name the page's origin in `Origin`, Firefox that of the service itself on its own connection, and Chromium and
 * senders nothing. A page whose host name leads here has a host that is neither an address nor one of the service's names.
 *
 * @param names - Host names of the service, beside addresses and `localhost`.
 */
export function isPageRequest(
  { url = '', headers: { host, origin } }: Pick<IncomingMessage, 'url' | 'headers'>,
  names: readonly string[],
): boolean {
  // What a client of a proxy asks for is in the URL; its `Host` does not count (RFC 9112, section 3.2.2).
  const target = url.startsWith('/') ? host && `http://${host}` : url;
  if (!target) return origin !== undefined;
  const own = parseUrl(target);
  if (own === undefined || !isOwnName(own.hostname, names)) return true;
  return origin !== undefined && parseUrl(origin)?.host !== own.host;
}

function isOwnName(hostname: string, names: readonly string[]): boolean {
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return isAddress || hostname === 'localhost' || hostname.endsWith('.localhost') || names.includes(hostname);
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
