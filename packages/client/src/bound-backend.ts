import type { PushBackend } from '@web-push-kit/backend';
import { isPushError, PushError } from '@web-push-kit/protocol';
import { withDeadline } from './deadline.js';

/** Beyond the deadline of the kit's own backend; for those that have none, in milliseconds. */
const BACKEND_TIMEOUT_MS = 30_000;

/** A backend that always settles, and only ever rejects with a `PushError`, whoever wrote it. */
export function boundBackend(backend: PushBackend): PushBackend {
  return new Proxy(backend, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        withDeadline(() => member.apply(target, args), BACKEND_TIMEOUT_MS, 'backend-unreachable').catch((cause) => {
          throw isPushError(cause) ? cause : new PushError('backend-unreachable', 'The backend failed', { cause });
        });
    },
  });
}
