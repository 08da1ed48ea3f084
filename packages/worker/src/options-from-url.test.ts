import { expect, test } from 'vitest';
import { optionsFromUrl } from './options-from-url.js';

test('a ready-made worker takes its options from the address of its script', () => {
  const url =
    'https://shop.example/static/push-worker.js?title=Boot+Shop&icon=/icon.png&badge=badge.png&origins=https://help.example,https://pay.example/x';
  expect(optionsFromUrl(url)).toEqual({
    defaultTitle: 'Boot Shop',
    icon: 'https://shop.example/icon.png',
    badge: 'https://shop.example/static/badge.png',
    allowedOrigins: ['https://help.example', 'https://pay.example'],
  });
});

test.each([
  ['nothing', 'https://shop.example/push-worker.js'],
  ['empty values', 'https://shop.example/push-worker.js?title=&icon=&badge=&origins='],
  [
    'addresses that are none',
    'https://shop.example/push-worker.js?icon=https://&badge=http://%5B&origins=help.example,,',
  ],
  ['no URL at all', 'push-worker.js?title=x'],
])('%s leaves the defaults', (_name, url) => {
  expect(optionsFromUrl(url)).toEqual({});
});
