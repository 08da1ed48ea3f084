import { accessClient } from './client-access.js';
import type { PushClient } from './push-client.js';

/**
 * Shows a link inside the page, as a click on a notification does: with the handlers given to `onDeepLink()`.
 *
 * @param link - An address of this site, absolute or relative to the page.
 * @returns Whether a handler has shown it. If not, the page may navigate.
 */
export async function openLink(push: PushClient, link: string): Promise<boolean> {
  const access = await accessClient(push);
  return (await access?.openLink(link)) ?? false;
}
