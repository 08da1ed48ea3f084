import type { PushState } from '@web-push-kit/protocol';

/**
 * Whether settings mean something in this browser: `now`, `later` when notifications are on, `never` when it has no
 * push, or `unknown` yet.
 */
export type Reach = 'now' | 'later' | 'never' | 'unknown';

/** Tells how far settings reach in a state. */
export function deriveReach({ kind }: PushState): Reach {
  switch (kind) {
    case 'checking':
      return 'unknown';
    case 'unsupported':
    case 'insecure':
      return 'never';
    case 'subscribed':
      return 'now';
    default:
      return 'later';
  }
}
