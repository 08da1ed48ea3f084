import { expect, test } from 'vitest';
import { toPageMessage } from './page-message.js';
import type { ShowMessage } from './push-message.js';

const MESSAGE: ShowMessage = { kind: 'show', dialect: 'ntfy', title: 't', hasOwnTitle: true };

test('pages get the buttons, and nothing of what these send', () => {
  const url = 'https://ntfy.example/close';
  const request = { method: 'PUT', body: '{"secret":1}' };
  const button = { action: 'a', title: 'A', url, clickBehaviour: 'sendRequest' as const };
  const message = { ...MESSAGE, actions: [{ ...button, request }] };
  expect(toPageMessage(message)).toEqual({ ...MESSAGE, actions: [button] });
});

test('a message without buttons stays as it is', () => {
  expect(toPageMessage(MESSAGE)).toEqual(MESSAGE);
});
