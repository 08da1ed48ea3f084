import { PushError } from '@web-push-kit/protocol';
import { announceChange } from './announce-change.js';
import { accessClient, type ClientAccess } from './client-access.js';
import { readExtras } from './page-extras.js';
import type { PushClient } from './push-client.js';

/** The number on the app's icon, as page and worker last set it; 0 where there is none. */
export async function readBadge(push: PushClient): Promise<number> {
  const access = await accessClient(push);
  return (await access?.storage.read('badge'))?.count ?? 0;
}

/**
 * Sets the number on the app's icon; the worker counts on from there. 0 removes it.
 *
 * Browsers without badges keep the number for the page to show.
 *
 * @throws PushError `invalid-option` when `count` is not a whole number from 0 on.
 * @see https://w3c.github.io/badging/#setappbadge-method
 */
export async function setBadge(push: PushClient, count: number): Promise<void> {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new PushError('invalid-option', 'A badge needs a whole number from 0 on');
  }
  const access = await accessClient(push);
  if (access === undefined) return;
  await changeBadge(access, count);
  await announceChange(access);
}

/** Removes the number on the app's icon. */
export function clearBadge(push: PushClient): Promise<void> {
  return setBadge(push, 0);
}

/** {@link setBadge} without telling anybody. Never rejects. */
export async function changeBadge({ storage, scope }: ClientAccess, count: number): Promise<void> {
  await storage.write('badge', { count });
  const { navigator } = readExtras(scope);
  try {
    // iOS knows no badge without a number, and some browsers show 0 as one.
    await (count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.());
  } catch {
    // Not an installed app, or not allowed: the number is kept, and there is no icon to show it on.
  }
}
