import type { DeliveryPreferences } from './delivery-preferences.js';
import type { ShowMessage } from './push-message.js';

/**
 * Returns a message as the user of this device may see it: unchanged, or, when it is for another user, a generic text
 * that has nothing of the message but its id, its tag and whether it makes a sound.
 *
 * Fails closed: where nothing is known of the user, a message for somebody is for another user.
 */
export function redactMessage(message: ShowMessage, preferences: DeliveryPreferences | undefined): ShowMessage {
  const { kind, dialect, id, tag, userHash, silent, isUrgent } = message;
  if (!userHash || userHash === preferences?.userHash) return message;
  const kept = { ...(id && { id }), ...(tag && { tag }), ...(silent && { silent }), ...(isUrgent && { isUrgent }) };
  const title = preferences?.texts?.generic ?? 'You have a new notification';
  return { kind, dialect, ...kept, title, hasOwnTitle: false };
}
