import { expect, test } from 'vitest';
import { requireLibnotify } from './require-libnotify.js';

test('a system with libnotify, or one that cannot tell, is good enough', () => {
  expect(() =>
    requireLibnotify('\tlibnotify.so.4 (libc6,x86-64) => /lib/x86_64-linux-gnu/libnotify.so.4'),
  ).not.toThrow();
  expect(() => requireLibnotify('')).not.toThrow();
});

test('without it, the error names the package to install', () => {
  expect(() => requireLibnotify('\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so')).toThrow(
    'apt-get install libnotify4',
  );
});
