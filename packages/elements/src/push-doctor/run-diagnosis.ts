import { diagnose, findLeftovers, type PushClient, removeLeftovers } from '@web-push-kit/client';

// A file of its own: whoever only shows the button does not load the checks.
export { diagnose };

/** Removes what other push kits have left in this browser. Never what is the client's own. */
export async function removeAllLeftovers(client: PushClient): Promise<void> {
  await removeLeftovers(client, await findLeftovers(client));
}
