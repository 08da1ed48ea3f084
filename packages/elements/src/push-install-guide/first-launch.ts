const KEY = 'web-push-kit.launched';

/**
 * Notes that the page runs as an app.
 *
 * @param storage - Of the app: on iOS it does not share the browser's.
 * @returns Whether it is the first time. Without storage nobody knows, and then it is not.
 */
export function noteLaunch(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage): boolean {
  try {
    const isFirst = storage().getItem(KEY) === null;
    storage().setItem(KEY, '1');
    return isFirst;
  } catch {
    // Blocked, or full.
    return false;
  }
}
