import type { PushState } from '@web-push-kit/protocol';

/** Every kind of state. The type makes a new one a compile error here. */
const KINDS: Readonly<Record<PushState['kind'], true>> = {
  checking: true,
  unsupported: true,
  insecure: true,
  'ios-needs-install': true,
  default: true,
  prompting: true,
  subscribing: true,
  subscribed: true,
  unsubscribed: true,
  denied: true,
  error: true,
};

export const STATE_KINDS = Object.keys(KINDS) as readonly PushState['kind'][];
