import type { MiddlewareHandler } from 'hono';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Puts the headers that every answer carries, errors included. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', planPolicy(context.req.path));
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
};

function planPolicy(path: string): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    // The gallery of the elements shows its own pages in frames, as wide as they are asked for.
    path.startsWith('/gallery/') ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    "form-action 'self'",
    "img-src 'self' data:",
  ].join('; ');
}
