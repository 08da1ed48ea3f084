import type { PageMessage } from '@web-push-kit/protocol';
import { messageSW } from 'workbox-window/messageSW.js';
import type { ClientAccess } from './client-access.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import { findRegistration } from './worker-registration.js';

/** A worker starts within this time, in milliseconds, even on a slow phone. */
const ANSWER_TIMEOUT_MS = 3000;

/** What functions beside the client may use of it. */
export function createAccess(context: ClientContext): ClientAccess {
  const findWorker = async () => (await settle(findRegistration(context), ANSWER_TIMEOUT_MS))?.active ?? undefined;
  return {
    ...context,
    findRegistration: () => findRegistration(context),
    tellWorker: async (message: PageMessage) => (await findWorker())?.postMessage(message),
    askWorker: async (message, timeoutMs = ANSWER_TIMEOUT_MS) => {
      const worker = await findWorker();
      // Workbox waits for an answer for ever.
      return worker && settle(messageSW(worker as ServiceWorker, message), timeoutMs);
    },
  };
}
