import { isPushError, PushError } from '@web-push-kit/protocol';

/** The error itself if it is one of the kit's, else one that has it as its cause. */
export function toPushError(cause: unknown): PushError {
  if (isPushError(cause)) return cause;
  return new PushError('subscribe-failed', 'The browser failed in a way that the kit does not know', { cause });
}
