import { beforeEach, expect, test, vi } from 'vitest';
import type { AddressPolicies } from './browser-scope.js';

const WORKER = 'https://ferry.example/push-worker.js';

let trustAddress: typeof import('./trust-address.js').trustAddress;

beforeEach(async () => {
  // Each test is a page of its own.
  vi.resetModules();
  ({ trustAddress } = await import('./trust-address.js'));
});

/** Marks what a policy has vouched for; like a browser it makes each policy once. */
class FakePolicies implements AddressPolicies {
  readonly names: string[] = [];

  createPolicy(name: string, { createScriptURL }: { createScriptURL(text: string): string }) {
    if (this.names.includes(name)) throw new TypeError('Policy exists');
    this.names.push(name);
    return { createScriptURL: (text: string) => `trusted ${createScriptURL(text)}` };
  }
}

test('a page that demands it is vouched to for every address, with one policy', () => {
  const trustedTypes = new FakePolicies();
  const trusted = [1, 2].map(() => trustAddress(WORKER, { trustedTypes }));
  expect(trusted).toEqual([`trusted ${WORKER}`, `trusted ${WORKER}`]);
  expect(trustedTypes.names).toEqual(['web-push-kit']);
});

test('where policies are unknown, or this one is not allowed, the address stays as it is', () => {
  const trustedTypes = {
    createPolicy: () => {
      throw new TypeError('Disallowed');
    },
  };
  expect(trustAddress(WORKER, {})).toBe(WORKER);
  expect(trustAddress(WORKER, { trustedTypes })).toBe(WORKER);
});
