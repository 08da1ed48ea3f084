import type { ShowMessage } from './push-message.js';

/**
 * A message as pages may have it: without the requests of its buttons, whose bodies may hold credentials.
 *
 * Use it for whatever leaves the worker: what pages are told, and what an inbox keeps. Everything else of a message is
 * free of credentials already.
 */
export function toPageMessage(message: ShowMessage): ShowMessage {
  const { actions } = message;
  return actions ? { ...message, actions: actions.map(({ request: _secret, ...action }) => action) } : message;
}
