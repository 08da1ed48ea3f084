import { expect, test } from 'vitest';
import { readClientAttributes } from './client-attributes.js';

test('markup says all that a client needs', () => {
  const data = { backend: '/push', worker: '/sw.js?title=Shop', scope: '/app/', topics: 'boots, hats  gloves,' };
  expect(readClientAttributes(data)).toEqual({
    backend: '/push',
    worker: { url: '/sw.js?title=Shop', scope: '/app/' },
    topics: ['boots', 'hats', 'gloves'],
  });
});

test.each([
  ['the backend alone', { backend: '/push' }, { backend: '/push', worker: '/push-worker.js' }],
  [
    'empty attributes',
    { backend: '/push', worker: '', scope: '', topics: ' ' },
    { backend: '/push', worker: '/push-worker.js' },
  ],
  [
    'a scope alone',
    { backend: '/push', scope: '/app/' },
    { backend: '/push', worker: { url: '/push-worker.js', scope: '/app/' } },
  ],
])('%s leaves the rest at its default', (_name, data, expected) => {
  expect(readClientAttributes(data)).toEqual(expected);
});

test.each([{}, { backend: '' }, { worker: '/sw.js' }])('markup without a backend asks for no client: %j', (data) => {
  expect(readClientAttributes(data)).toBeUndefined();
});
