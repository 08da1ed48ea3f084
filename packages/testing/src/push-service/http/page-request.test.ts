import { describe, expect, test } from 'vitest';
import { isPageRequest } from './page-request.js';

const NAMES = ['fcm.googleapis.com', 'push.test'];

describe('a request of a sender, a browser or a person', () => {
  test.each([
    ['a sender that says nothing but the host', { host: '127.0.0.1:4000' }],
    ['a sender by name', { host: 'localhost:4000' }],
    ['a sender over IPv6', { host: '[::1]:4000' }],
    ['a sender to a name below localhost', { host: 'push.localhost:4000' }],
    ['a sender to the host that the service was started with', { host: 'push.test:4000' }],
    ['a sender through the proxy', { host: 'fcm.googleapis.com' }],
    ['a sender of HTTP/1.0, without a host', {}],
    ['Firefox’s own connection', { host: '127.0.0.1:4000', origin: 'ws://127.0.0.1:4000/' }],
    ['the service’s own origin', { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }],
  ])('is served: %s', (_name, headers) => {
    expect(isPageRequest({ url: '/', headers }, NAMES)).toBe(false);
  });
});

describe('a request of a web page', () => {
  test.each([
    ['a name that was bound to this machine', { host: 'evil.example:4000' }],
    ['such a name, from its own page', { host: 'evil.example:4000', origin: 'http://evil.example:4000' }],
    ['a name that ends like an allowed one', { host: 'evil-push.test:4000' }],
    ['a name that begins like an address', { host: '127.0.0.1.evil.example:4000' }],
    ['a name that ends like localhost', { host: 'evillocalhost:4000' }],
    ['a host that is none', { host: 'a b' }],
    ['a page of another site', { host: '127.0.0.1:4000', origin: 'https://evil.example' }],
    ['a page of another port', { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:3000' }],
    ['a page of another name of this machine', { host: '127.0.0.1:4000', origin: 'http://localhost:4000' }],
    ['a page without an origin of its own', { host: '127.0.0.1:4000', origin: 'null' }],
  ])('is refused: %s', (_name, headers) => {
    expect(isPageRequest({ url: '/', headers }, NAMES)).toBe(true);
  });
});

test('a client of a proxy is judged by the URL that it asks for', () => {
  const headers = { host: 'x' };
  expect(isPageRequest({ url: 'http://127.0.0.1:1/', headers }, NAMES)).toBe(false);
  expect(isPageRequest({ url: 'http://evil.example/', headers: { host: '127.0.0.1:1' } }, NAMES)).toBe(true);
});
