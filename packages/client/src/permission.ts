import type { NotificationApi } from './browser-scope.js';

/** What browsers say about the permission, in either vocabulary; `undefined` where one says nothing. */
export type PermissionVoice = NotificationPermission | PermissionState | undefined;

/**
 * Settles what permission there is, from sources that may disagree.
 *
 * Safari says `prompt` in one place and `granted` or `denied` in another; a definite answer is the true one.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=259432
 */
export function combinePermission(voices: readonly PermissionVoice[]): NotificationPermission {
  if (voices.includes('granted')) return 'granted';
  return voices.includes('denied') ? 'denied' : 'default';
}

/**
 * Shows the browser's question.
 *
 * Calls `requestPermission()` before it returns: browsers only ask within a click. Safari before 16 answers by
 * callback, all others by promise.
 *
 * @see https://notifications.spec.whatwg.org/#dom-notification-requestpermission
 */
export function requestPermission(api: NotificationApi): Promise<NotificationPermission> {
  return new Promise((resolve, reject) => {
    api.requestPermission(resolve)?.then(resolve, reject);
  });
}
