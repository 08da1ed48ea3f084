import { messageSW } from 'workbox-window/messageSW.js';
import type { ClientAccess } from './client-access.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import { findRegistration } from './read-browser.js';

/** The part of the access that is the same for all acts. */
export type CommonAccess = Omit<ClientAccess, 'number' | 'unsubscribe'>;

/** Creates what functions beside the client may use of it. */
export function createAccess(
  context: ClientContext,
  { openLink, exclusively }: Pick<ClientAccess, 'openLink' | 'exclusively'>,
): CommonAccess {
  const findWorker = async () => (await settle(() => findRegistration(context)))?.active ?? undefined;
  return {
    ...context,
    openLink,
    exclusively,
    findRegistration: () => findRegistration(context),
    tellWorker: async (message) => (await findWorker())?.postMessage(message),
    askWorker: async (message, timeoutMs) => {
      const worker = await findWorker();
      // Workbox waits for an answer for ever.
      return worker && settle(() => messageSW(worker as ServiceWorker, message), timeoutMs);
    },
  };
}
