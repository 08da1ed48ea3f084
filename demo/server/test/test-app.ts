import type { Hono } from 'hono';
import type { Database } from '../src/database/database.js';
import { type AppOptions, createApp } from '../src/http/create-app.js';
import { EventFeed } from '../src/messages/event-feed.js';
import { createIdentity } from '../src/people/identity.js';

/** 2026-11-22, noon. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** Makes the application as the server does, without listening. */
export function createTestApp(db: Database, options: Partial<AppOptions> = {}): Hono {
  return createApp({
    db,
    policy: {},
    publicKey: 'BPublicKey',
    siteDir: '/nowhere',
    feed: new EventFeed(db),
    identity: createIdentity('a secret of the test'),
    reminderLeadMs: 30 * 60_000,
    onQueued: () => undefined,
    onBooked: () => undefined,
    now: () => NOW,
    log: () => undefined,
    ...options,
  });
}

/** Calls an application as a program on the same machine would. */
export function request(
  app: Hono,
  what: string,
  options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const [method = 'GET', path = '/'] = what.split(' ');
  const { body, headers } = options;
  return Promise.resolve(
    app.request(`http://127.0.0.1:8080${path}`, {
      method,
      headers: {
        Host: '127.0.0.1:8080',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
}
