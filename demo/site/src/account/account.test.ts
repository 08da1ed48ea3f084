import { expect, test } from 'vitest';
import { Account, type AccountClient } from './account.js';
import { AccountApi } from './account-api.js';

const user = { id: 'ada', name: 'Ada Lindqvist', token: 'proof', hash: 'hash' };
const booking = { id: 'b1', sailingId: 'route-1-2026-11-22-1415-out', departsAt: 2, remindAt: 1 };

/** A server with these answers, by method and path; what is asked is written down. */
function accountOn(answers: Readonly<Record<string, readonly [status: number, body?: unknown]>>, reset = 'saved') {
  const calls: string[] = [];
  const fetcher = async (url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const what = `${init?.method ?? 'GET'} ${String(url)}`;
    calls.push(what);
    const [status, body] = answers[what] ?? [500];
    if (status === 0) throw new TypeError('no connection');
    return status === 204 ? new Response(null, { status }) : Response.json(body ?? {}, { status });
  };
  const client = {
    identify: async ({ id, hash }: { readonly id: string; readonly hash?: string }) => {
      calls.push(`identify ${id} ${hash}`);
      return { kind: 'saved', topics: [] } as const;
    },
    reset: async ({ push }: { readonly push?: string } = {}) => {
      calls.push(`reset ${push}`);
      return reset === 'saved' ? { kind: 'saved', topics: [] } : { kind: 'failed', error: new Error('offline') };
    },
  } as AccountClient;
  return { calls, account: new Account(new AccountApi(fetcher), client) };
}

const signedIn = {
  'GET /api/session': [200, { user, travelers: [] }],
  'GET /api/bookings': [200, { bookings: [booking] }],
  'DELETE /api/session': [204],
} as const;

test('who is signed in is told to the push client, with the proof, and their bookings are known', async () => {
  const { account, calls } = accountOn(signedIn);
  await account.load();
  expect(account.user).toEqual(user);
  expect(account.bookingOf(booking.sailingId)).toEqual(booking);
  expect(calls).toContain('identify ada hash');
});

test('signing out settles notifications first, then ends the session', async () => {
  const { account, calls } = accountOn(signedIn);
  await account.load();
  expect(await account.signOut('detach')).toEqual({ kind: 'done' });
  expect(calls.slice(-2)).toEqual(['reset detach', 'DELETE /api/session']);
  expect([account.user, account.bookings]).toEqual([undefined, []]);
});

test('who can not be taken off this device stays signed in', async () => {
  const { account, calls } = accountOn(signedIn, 'failed');
  await account.load();
  expect(await account.signOut('unsubscribe')).toMatchObject({ kind: 'failed' });
  expect(calls).not.toContain('DELETE /api/session');
  expect(account.user).toEqual(user);
});

test('a wrong code is told in words, and nobody is signed in', async () => {
  const { account, calls } = accountOn({ 'POST /api/session': [401, { error: { code: 'wrong-code' } }] });
  expect(await account.signIn('ada', '1')).toMatchObject({ kind: 'failed', problem: expect.stringContaining('code') });
  expect(account.user).toBeUndefined();
  expect(calls.some((call) => call.startsWith('identify'))).toBe(false);
});

test('a server that can not be reached is told apart from one that knows nobody', async () => {
  const { account } = accountOn({ 'GET /api/session': [0] });
  await account.load();
  expect(account.state).toBe('unreachable');
});
