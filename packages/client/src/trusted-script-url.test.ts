import { beforeEach, expect, test, vi } from 'vitest';
import type { AddressPolicies, AddressPolicy } from './browser-scope.js';

const WORKER = 'https://ferry.example/push-worker.js';
const UPLOAD = 'https://ferry.example/uploads/evil.js';

type Copy = typeof import('./trusted-script-url.js');

/** Loads the module as another copy of the kit on the same page has it. */
async function loadCopy(): Promise<Copy> {
  vi.resetModules();
  return import('./trusted-script-url.js');
}

/** Marks the addresses that a policy has passed; like a browser with a list of policies it makes each policy once. */
class FakePolicies implements AddressPolicies {
  readonly made = new Map<string, AddressPolicy>();

  createPolicy(name: string, { createScriptURL }: { createScriptURL(text: string): string }) {
    if (this.made.has(name)) throw new TypeError('Policy exists');
    const policy = { createScriptURL: (text: string) => `trusted ${createScriptURL(text)}` };
    this.made.set(name, policy);
    return policy;
  }
}

let copy: Copy;

beforeEach(async () => {
  copy = await loadCopy();
});

test('a page that demands it gets a trusted URL of a script that code has named, with one policy', () => {
  const page = { trustedTypes: new FakePolicies() };
  copy.allowScriptUrl(WORKER, page);
  const trusted = [1, 2].map(() => copy.trustedScriptUrl(WORKER, page));
  expect(trusted).toEqual([`trusted ${WORKER}`, `trusted ${WORKER}`]);
  expect([...page.trustedTypes.made.keys()]).toEqual(['web-push-kit']);
});

test('two copies of the kit on a page share the policy and its list', async () => {
  const page = { trustedTypes: new FakePolicies() };
  copy.allowScriptUrl(WORKER, page);
  copy.trustedScriptUrl(WORKER, page);
  const second = await loadCopy();
  expect(second).not.toBe(copy);
  expect(second.trustedScriptUrl(WORKER, page)).toBe(`trusted ${WORKER}`);
  second.allowScriptUrl('https://ferry.example/second.js', page);
  expect(copy.trustedScriptUrl('https://ferry.example/second.js', page)).toBe(
    'trusted https://ferry.example/second.js',
  );
});

test.each([
  ['with Trusted Types', () => ({ trustedTypes: new FakePolicies() })],
  ['without Trusted Types', () => ({})],
])('a script that code has not named is refused %s', (_name, makePage) => {
  const page = makePage();
  copy.allowScriptUrl(WORKER, page);
  expect(() => copy.trustedScriptUrl(UPLOAD, page)).toThrow(TypeError);
});

test('the policy itself refuses text that is not on the list', () => {
  const page = { trustedTypes: new FakePolicies() };
  copy.allowScriptUrl(WORKER, page);
  copy.trustedScriptUrl(WORKER, page);
  const policy = page.trustedTypes.made.get('web-push-kit');
  expect(() => policy?.createScriptURL(UPLOAD)).toThrow(TypeError);
  expect(policy?.createScriptURL(WORKER)).toBe(`trusted ${WORKER}`);
});

test('a page that does not allow the policy gets the plain URL', () => {
  const trustedTypes = {
    createPolicy: () => {
      throw new TypeError('Disallowed');
    },
  };
  for (const page of [{}, { trustedTypes }]) {
    copy.allowScriptUrl(WORKER, page);
    expect(copy.trustedScriptUrl(WORKER, page)).toBe(WORKER);
  }
});
