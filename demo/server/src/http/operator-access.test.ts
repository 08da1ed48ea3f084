import { expect, test } from 'vitest';
import { checkOperatorAccess, type OperatorAccess } from './operator-access.js';

const TOKEN = 'sixteen-letters!';

test.each<[string, OperatorAccess]>([
  ['127.0.0.1', {}],
  ['127.8.9.1', {}],
  ['localhost', {}],
  ['t1.localhost', {}],
  ['::1', {}],
  ['127.0.0.1', { publicOrigin: 'http://localhost:9000' }],
  ['0.0.0.0', { token: TOKEN }],
  ['127.0.0.1', { publicOrigin: 'https://ferry.example', token: TOKEN }],
])('may run on %s with %o', (host, access) => {
  expect(() => checkOperatorAccess(host, access)).not.toThrow();
});

test.each<[string, OperatorAccess]>([
  ['0.0.0.0', {}],
  ['::', {}],
  ['192.168.1.20', {}],
  ['ferry.example', {}],
  ['127.0.0.1.evil.example', {}],
  ['evil-localhost', {}],
  ['localhost.evil.example', {}],
  ['127.0.0.1', { publicOrigin: 'https://ferry.example' }],
])('does not start on %s with %o: strangers could send messages', (host, access) => {
  expect(() => checkOperatorAccess(host, access)).toThrow(/Set OPERATOR_TOKEN.*\(invalid-option\)/);
});

test('does not start with a token that is easily guessed', () => {
  expect(() => checkOperatorAccess('127.0.0.1', { token: TOKEN.slice(1) })).toThrow('at least 16 characters');
});
