import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRequestAllowed } from './allowed-request.js';

const scope = 'https://shop.example/app/';
const allowed = [{ path: '/api/alerts/', methods: ['POST', 'DELETE'] }] as const;
const isAllowed = (url: string, method = 'POST') => isRequestAllowed({ url, method }, allowed, scope);

test.each([
  '/api/alerts',
  '/api/alerts/',
  '/api/alerts/7',
  '/api/alerts/7?to=/admin#x',
  '/api/x/../alerts/7',
  'https://shop.example/api/alerts/7',
  'https://user:password@shop.example/api/alerts/7',
])('a request to %s is below the path', (url) => {
  expect(isAllowed(url)).toBe(true);
});

test.each([
  '/',
  '',
  '/api',
  '/api/alerts-evil',
  '/api/alertsevil/7',
  '/API/alerts/7',
  '/app/api/alerts/7',
  'api/alerts/7',
  '/api/alerts/../account',
  '/api/alerts/%2e%2e/account',
  '/api/alerts/.%2E/account',
  '/api/alerts/..%2faccount',
  '/api/alerts/..%5caccount',
  '/api/alerts/%252e%252e/account',
  '/api/alerts/%2e%2e%2faccount',
  '/api/alerts/..;/account',
  '/api/alerts/7%00',
  '\\api\\alerts\\..\\account',
  '//evil.example/api/alerts/7',
  '/\\evil.example/api/alerts/7',
  'https://evil.example/api/alerts/7',
  'https://shop.example.evil.example/api/alerts/7',
  'https://shop.example@evil.example/api/alerts/7',
  'http://shop.example/api/alerts/7',
  'https://shop.example:8443/api/alerts/7',
  'blob:https://shop.example/api/alerts/7',
  'javascript:alert(1)',
  'https://[',
])('a request to %s is not', (url) => {
  expect(isAllowed(url)).toBe(false);
});

test.each([
  ['POST', true],
  ['DELETE', true],
  ['GET', false],
  ['PUT', false],
  ['', false],
])('a request by %s is allowed: %s', (method, expected) => {
  expect(isAllowed('/api/alerts/7', method)).toBe(expected);
});

test('a request that is allowed ends below the path, whatever a server makes of its address', () => {
  const part = fc.constantFrom(
    ...[
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5C',
      '%25',
      ';',
      '?',
      '#',
      '@',
      ':',
      'api',
      'alerts',
      'evil',
      ' ',
      '\t',
      'é',
    ],
  );
  const url = fc.array(part, { maxLength: 12 }).map((parts) => `/api/alerts${parts.join('')}`);
  fc.assert(
    fc.property(url, (address) => {
      if (!isAllowed(address)) return;
      // As a server that decodes once more and resolves again, without parameters of segments.
      const { pathname } = new URL(address, scope);
      const decoded = decodeURIComponent(pathname).replaceAll('\\', '/').replaceAll(';', '');
      expect(`${new URL(decoded, scope).pathname}/`).toMatch(/^\/api\/alerts\//);
      expect(new URL(address, scope).origin).toBe('https://shop.example');
    }),
    { numRuns: 5000 },
  );
});
