import { PushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakePushClient } from '../../test/fake-push-client.js';
import { find, mount, resetPage, settle, shownText } from '../../test/page.js';
import { setDefaultClient } from '../default-client.js';
import type { PushToggleElement } from '../push-toggle/push-toggle.js';
import type { PushProviderElement } from './push-provider.js';

beforeEach(() => resetPage());
afterEach(() => setDefaultClient(undefined));

/** Puts a provider on the page, with a toggle inside. */
async function provide(properties: Partial<PushProviderElement>, light = '<push-toggle></push-toggle>') {
  const provider = await mount('push-provider', properties, light);
  const [toggle] = provider.querySelectorAll('push-toggle');
  return { provider, toggle: toggle as PushToggleElement };
}

/** Waits for an event at the document. */
function nextEvent<Type extends keyof HTMLElementEventMap>(type: Type): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => {
    document.body.addEventListener(type, (event) => resolve(event), { once: true });
  });
}

test('gives its client and the name of the site to elements inside, not to others', async () => {
  const outside = await mount('push-toggle');
  const { toggle } = await provide({ client: new FakePushClient('denied'), siteName: 'Island Ferries' });
  await settle(toggle);
  expect([toggle.state, outside.state]).toEqual(['denied', 'checking']);
  expect(shownText(toggle, '.status')).toContain('Island Ferries can’t ask again');
});

test('an element may be given a client of its own', async () => {
  const { toggle } = await provide({ client: new FakePushClient('denied') });
  toggle.client = new FakePushClient('subscribed');
  await settle(toggle);
  expect(toggle.state).toBe('subscribed');
});

test('takes another client at any time, and all elements inside follow', async () => {
  const { provider, toggle } = await provide({ client: new FakePushClient('denied') });
  provider.client = new FakePushClient('subscribed');
  await settle(provider);
  await settle(toggle);
  expect([provider.state, toggle.state]).toEqual(['subscribed', 'subscribed']);
});

test('elements that were defined before the provider find it when it comes', async () => {
  const late = document.createElement('late-provider');
  late.innerHTML = '<p><push-toggle></push-toggle></p>';
  document.body.append(late);
  const toggle = late.querySelector('push-toggle') as PushToggleElement;
  await settle(toggle);
  expect(toggle.state).toBe('checking');
  const { PushProviderElement } = await import('./push-provider.js');
  class LateProviderElement extends PushProviderElement {}
  customElements.define('late-provider', LateProviderElement);
  (late as LateProviderElement).client = new FakePushClient('subscribed');
  await settle(late as LateProviderElement);
  await settle(toggle);
  expect(toggle.state).toBe('subscribed');
});

test('an element that moves from one provider to another changes over', async () => {
  const first = await provide({ client: new FakePushClient('denied') });
  const second = await provide({ client: new FakePushClient('subscribed') }, '');
  second.provider.append(first.toggle);
  await settle(first.toggle);
  expect(first.toggle.state).toBe('subscribed');
  first.provider.client = new FakePushClient('default');
  await settle(first.toggle);
  expect(first.toggle.state).toBe('subscribed');
});

test('without a client of its own it hands on that of a provider further out, with a name of its own', async () => {
  const { provider, toggle } = await provide(
    { client: new FakePushClient('denied'), siteName: 'Outer' },
    '<push-provider site-name="Inner"><push-toggle></push-toggle></push-provider>',
  );
  await settle(toggle);
  expect(shownText(toggle, '.status')).toContain('Inner can’t ask again');
  provider.client = new FakePushClient('subscribed');
  await settle(provider);
  await settle(provider.querySelector('push-provider') as PushProviderElement);
  await settle(toggle);
  expect(toggle.state).toBe('subscribed');
});

test('without any provider’s client it is the default one', async () => {
  const { toggle } = await provide({ siteName: 'Island Ferries' });
  setDefaultClient(new FakePushClient('denied'));
  await expect.poll(() => toggle.state).toBe('denied');
});

test('makes its client as the attributes say, and elements act on no other one meanwhile', async () => {
  setDefaultClient(new FakePushClient('subscribed'));
  const ready = nextEvent('push-ready');
  const { provider, toggle } = await provide({ backend: '/push', worker: '/sw.js', topics: 'boots, hats' });
  expect(toggle.state).toBe('checking');
  const { state } = await ready;
  expect(state.kind).not.toBe('checking');
  expect(provider.client).toMatchObject({ topics: ['boots', 'hats'] });
  await expect.poll(() => toggle.state).toBe(provider.client?.state.kind);
});

test('a client that can not be made is reported, and the elements stay as they are', async () => {
  const reported = new Promise<unknown>((resolve) => {
    addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        resolve(event.error);
      },
      { once: true },
    );
  });
  const { toggle } = await provide({ mock: 'sunny' });
  expect(await reported).toBeInstanceOf(PushError);
  expect(toggle.state).toBe('checking');
});

test('closes the client that it has made when it leaves the page, but not when it only moves', async () => {
  const ready = nextEvent('push-ready');
  const { provider } = await provide({ mock: 'subscribed' });
  await ready;
  const client = provider.client as unknown as { readonly calls: readonly { readonly method: string }[] };
  const place = document.createElement('section');
  document.body.append(place);
  place.append(provider);
  await settle(provider);
  expect(client.calls.map(({ method }) => method)).not.toContain('close');
  provider.remove();
  await expect.poll(() => client.calls.map(({ method }) => method)).toContain('close');
});

test.each([
  ['denied', { kind: 'denied', isOffline: false }],
  ['unsubscribed:opted-out', { kind: 'unsubscribed', reason: 'opted-out', isOffline: false }],
  ['error offline', { kind: 'error', reason: 'backend-unreachable', isOffline: true }],
])('pretends to be in the state %s', async (mock, state) => {
  const ready = nextEvent('push-ready');
  const { toggle } = await provide({ mock });
  expect((await ready).state).toEqual(state);
  await expect.poll(() => toggle.state).toBe(state.kind);
});

test('goes from one pretended state to another as a browser would: with the client it has', async () => {
  const ready = nextEvent('push-ready');
  const { provider, toggle } = await provide({ mock: 'default' });
  await ready;
  const { client } = provider;
  await settle(toggle);
  const changed = nextEvent('push-permission-change');
  provider.setAttribute('mock', 'denied');
  expect(await changed).toMatchObject({ previous: 'default', permission: 'denied' });
  expect(provider.client).toBe(client);
});

test('a client of the page’s own outranks the attributes, also when it comes later', async () => {
  const ready = nextEvent('push-ready');
  const { provider, toggle } = await provide({ mock: 'denied' });
  await ready;
  provider.client = new FakePushClient('subscribed');
  await settle(provider);
  await settle(toggle);
  expect(toggle.state).toBe('subscribed');
  provider.client = undefined;
  await expect.poll(() => toggle.state).toBe('denied');
});

test('of a change that all elements inside follow, those outside hear once', async () => {
  const client = new FakePushClient('default');
  const { provider, toggle } = await provide({ client }, '<push-toggle></push-toggle><push-toggle></push-toggle>');
  await settle(toggle);
  const heard: EventTarget[] = [];
  const onChange = (event: Event): void => void heard.push(event.target as EventTarget);
  for (const type of ['push-state-change', 'push-permission-change'] as const) {
    provider.addEventListener(type, onChange);
  }
  let own = 0;
  toggle.addEventListener('push-state-change', () => {
    own += 1;
  });
  client.become('denied');
  expect(heard).toEqual([provider, provider]);
  expect(own).toBe(1);
});

test('tells the client who is signed in, once, and again when that changes', async () => {
  const ready = nextEvent('push-ready');
  const { provider } = await provide({ mock: 'subscribed', user: 'u7', userToken: 'proof' });
  await ready;
  const client = provider.client as unknown as {
    readonly calls: readonly { readonly method: string; readonly args: unknown }[];
  };
  const identified = () => client.calls.filter(({ method }) => method === 'identify').map(({ args }) => args);
  expect(identified()).toEqual([[{ id: 'u7', token: 'proof' }]]);
  provider.siteName = 'Island Ferries';
  await settle(provider);
  provider.user = 'u8';
  await settle(provider);
  expect(identified()).toEqual([[{ id: 'u7', token: 'proof' }], [{ id: 'u8', token: 'proof' }]]);
});

test('is no box of its own, and leaves the look of what is inside to the page', async () => {
  document.body.style.lineHeight = '3';
  const { provider } = await provide({}, '<p>The page</p>');
  const paragraph = provider.querySelector('p') as HTMLElement;
  expect(getComputedStyle(provider).display).toBe('contents');
  expect(getComputedStyle(paragraph).lineHeight).toBe('48px');
  document.body.style.lineHeight = '';
  expect(find(provider, 'slot')).toBeDefined();
});
