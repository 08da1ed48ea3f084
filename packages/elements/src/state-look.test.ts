import { expect, test } from 'vitest';
import { STATE_LOOKS } from './state-look.js';

test('where something is the matter, the shape says so', () => {
  const { default: off, subscribed: on, denied, error } = STATE_LOOKS;
  expect(new Set([off, on, denied, error].map(({ icon }) => icon)).size).toBe(4);
  expect(new Set([off, denied, error].map(({ path }) => path)).size).toBe(3);
});

test('every state but that of a first look has a word', () => {
  const silent = Object.entries(STATE_LOOKS).filter(([, { word }]) => word === undefined);
  expect(silent.map(([kind]) => kind)).toEqual(['checking']);
});
