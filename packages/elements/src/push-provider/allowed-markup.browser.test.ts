import { getAllowList } from '@web-push-kit/client/allow-list';
import { createFakePushClient } from '@web-push-kit/client/fake';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resetPage, settle } from '../../test/page.js';
import { allowMarkup } from '../allow-markup.js';
import { setDefaultClient } from '../default-client.js';
import type { PushErrorEvent } from '../outcome-events.js';
import type { PushProviderElement } from './push-provider.js';

let errors: PushErrorEvent[];
const onPushError = (event: PushErrorEvent): void => void errors.push(event);

beforeEach(() => {
  resetPage();
  errors = [];
  getAllowList().values.clear();
  document.body.addEventListener('push-error', onPushError);
});

afterEach(() => {
  setDefaultClient(undefined);
  document.body.removeEventListener('push-error', onPushError);
});

/** Parses a provider from markup, as a page does. */
async function parse(attributes: string): Promise<PushProviderElement> {
  document.body.innerHTML = `<push-provider ${attributes}></push-provider>`;
  const provider = document.body.firstElementChild as PushProviderElement;
  await settle(provider);
  return provider;
}

/** Waits until a provider has made its client, or has refused to. */
async function hasMadeClient(provider: PushProviderElement): Promise<boolean> {
  await expect.poll(() => provider.client !== undefined || errors.length > 0).toBe(true);
  return provider.client !== undefined;
}

test('markup that names an allowed backend gets a client with the default worker', async () => {
  allowMarkup({ backends: ['/push'] });
  expect(await hasMadeClient(await parse('backend="/push" topics="boots"'))).toBe(true);
  expect(errors).toEqual([]);
});

describe('with one backend and one worker allowed', () => {
  beforeEach(() => allowMarkup({ backends: ['/push'], workers: [{ url: '/sw.js?title=Shop', scope: '/app/' }] }));

  test.each([
    'backend="/push" worker="/sw.js?title=Shop" scope="/app/"',
    'backend="/x/../push" worker="/sw.js?title=Shop" scope="/x/../app/"',
    `backend="${location.origin}/push" worker="${location.origin}/sw.js?title=Shop" scope="${location.origin}/app/"`,
  ])('the same addresses, however they are written, are allowed: %s', async (attributes) => {
    expect(await hasMadeClient(await parse(attributes))).toBe(true);
  });

  const PAIR = 'worker="/sw.js?title=Shop" scope="/app/"';
  test.each([
    ['another backend', `backend="/evil" ${PAIR}`],
    ['a path below the backend', `backend="/push/evil" ${PAIR}`],
    ['a path that leaves the backend', `backend="/push/../evil" ${PAIR}`],
    ['another site', `backend="//evil.example/push" ${PAIR}`],
    ['a host that only begins the same', `backend="${location.origin}.evil.example/push" ${PAIR}`],
    ['a user name before the host', `backend="https://push@evil.example/push" ${PAIR}`],
    ['the default worker, which is not the one allowed', 'backend="/push"'],
    ['another query for the worker', 'backend="/push" worker="/sw.js?title=Evil" scope="/app/"'],
    ['another fragment for the worker', 'backend="/push" worker="/sw.js?title=Shop#x" scope="/app/"'],
    ['another scope', 'backend="/push" worker="/sw.js?title=Shop" scope="/"'],
    ['no scope, where one is allowed', 'backend="/push" worker="/sw.js?title=Shop"'],
    ['a worker that is text', 'backend="/push" worker="data:text/javascript,1" scope="/app/"'],
    ['a worker that is no URL', 'backend="/push" worker="https://[" scope="/app/"'],
  ])('%s is refused', async (_name, attributes) => {
    expect(await hasMadeClient(await parse(attributes))).toBe(false);
    expect(errors.map(({ code }) => code)).toEqual(['markup-not-allowed']);
  });
});

test('an error names the attribute, its value and the call that allows it, and comes once', async () => {
  const provider = await parse('backend="/evil"');
  provider.requestUpdate();
  await settle(provider);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain('backend="/evil"');
  expect(errors[0]?.message).toContain('allowMarkup({ backends:');
});

test('a refused provider gives elements inside no client, and gives them one when code allows it later', async () => {
  setDefaultClient(createFakePushClient({ state: 'subscribed' }));
  const provider = await parse('backend="/late"');
  provider.innerHTML = '<push-toggle></push-toggle>';
  const toggle = provider.querySelector('push-toggle');
  await toggle?.updateComplete;
  expect(toggle?.state).toBe('checking');
  errors = [];
  allowMarkup({ backends: ['/late'] });
  expect(await hasMadeClient(provider)).toBe(true);
});

test('properties that a script sets are code, also when markup has set the same values before', async () => {
  const provider = await parse('backend="/push" worker="/sw.js"');
  expect(errors).toHaveLength(1);
  errors = [];
  Object.assign(provider, { backend: '/push', worker: '/sw.js' });
  expect(await hasMadeClient(provider)).toBe(true);
  expect(errors).toEqual([]);
});

test('markup that changes what a script has set is markup again', async () => {
  const provider = document.createElement('push-provider');
  provider.backend = '/push';
  document.body.append(provider);
  expect(await hasMadeClient(provider)).toBe(true);
  provider.setAttribute('backend', '/evil');
  await settle(provider);
  expect(errors.map(({ code }) => code)).toEqual(['markup-not-allowed']);
  expect(provider.client).toBeUndefined();
});

test('a client that the page gives outranks markup that is not allowed, without an error', async () => {
  const provider = document.createElement('push-provider');
  provider.setAttribute('backend', '/evil');
  const client = createFakePushClient({ state: 'subscribed' });
  provider.client = client;
  document.body.append(provider);
  await settle(provider);
  expect([provider.state, errors]).toEqual(['subscribed', []]);
});

describe('who is signed in', () => {
  async function identify(attributes: string): Promise<readonly unknown[]> {
    const client = createFakePushClient({ state: 'subscribed' });
    setDefaultClient(client);
    await parse(attributes);
    return client.calls.filter(({ method }) => method === 'identify').map(({ args }) => args);
  }

  test('is told to the client when code has allowed that user with that proof', async () => {
    allowMarkup({ users: [{ id: 'u7', token: 'proof', hash: 'h7' }] });
    const users = await identify('user="u7" user-token="proof" user-hash="h7"');
    expect(users).toEqual([[{ id: 'u7', token: 'proof', hash: 'h7' }]]);
  });

  test.each([
    ['somebody else', 'user="u8" user-token="proof"'],
    ['the same user with another proof', 'user="u7" user-token="stolen"'],
    ['the same user without a proof', 'user="u7"'],
    ['the same user with a hash of another', 'user="u7" user-token="proof" user-hash="h8"'],
  ])('is not told when markup names %s, and no error holds a user or a proof', async (_name, attributes) => {
    allowMarkup({ users: [{ id: 'u7', token: 'proof' }] });
    expect(await identify(attributes)).toEqual([]);
    expect(errors.map(({ code }) => code)).toEqual(['markup-not-allowed']);
    for (const secret of ['u7', 'u8', 'proof', 'stolen', 'h8']) expect(errors[0]?.message).not.toContain(secret);
  });
});

test('elements of the page that take names of globals do not take the place of the list', async () => {
  allowMarkup({ backends: ['/push'] });
  document.body.innerHTML = ['web-push-kit.allow-list', 'Symbol(web-push-kit.allow-list)', 'values']
    .map((name) => `<form id="${name}"><input name="values"></form>`)
    .join('');
  expect(getAllowList().values.has(`backend ${location.origin}/push`)).toBe(true);
});
