import { isPushError, PushError } from '@web-push-kit/protocol';

/** The error itself if it is one of the kit's, else one that has it as its cause. */
export function toPushError(cause: unknown): PushError {
  return isPushError(cause) ? cause : new PushError('subscribe-failed', 'Something unknown failed', { cause });
}
