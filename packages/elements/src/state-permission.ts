import type { PushState } from '@web-push-kit/protocol';

const PERMISSIONS: Readonly<Partial<Record<PushState['kind'], NotificationPermission>>> = {
  default: 'default',
  prompting: 'default',
  subscribing: 'granted',
  subscribed: 'granted',
  unsubscribed: 'granted',
  denied: 'denied',
};

/** The browser's permission, as a state tells of it; `undefined` where it says nothing of it. */
export function readPermission({ kind }: PushState): NotificationPermission | undefined {
  return PERMISSIONS[kind];
}
