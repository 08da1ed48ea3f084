/**
 * Every code a {@link PushError} can carry.
 *
 * Codes are public API: adding one is a minor release, renaming or removing one
 * is a major release. Each has a heading in `docs/errors.md` that says what the
 * integrator should do about it.
 */
export const PUSH_ERROR_CODES = [
  'backend-rejected',
  'backend-unreachable',
  'desktop-unavailable',
  'invalid-application-server-key',
  'invalid-option',
  'markup-not-allowed',
  'message-too-large',
  'module-load-failed',
  'notification-missing',
  'notification-unexpected',
  'offline',
  'permission-prompt-unanswered',
  'program-failed',
  'program-missing',
  'push-service-disabled',
  'push-service-unavailable',
  'push-unsupported',
  'request-not-allowed',
  'storage-timeout',
  'storage-unavailable',
  'subscribe-failed',
  'subscribe-timeout',
  'unsubscribe-failed',
  'worker-registration-failed',
  'worker-timeout',
] as const;

export type PushErrorCode = (typeof PUSH_ERROR_CODES)[number];

/** A {@link PushError} as it travels between the page and the worker. */
export interface PushErrorJson {
  readonly code: PushErrorCode;
  readonly message: string;
}

/**
 * The one error class this kit throws.
 *
 * Branch on `code`, never on `message`. The underlying browser error, if there
 * was one, is in `cause`. Messages never hold an endpoint or a key.
 */
export class PushError extends Error {
  override readonly name = 'PushError';
  readonly code: PushErrorCode;

  constructor(code: PushErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(`${message} (${code})`, options);
    this.code = code;
  }

  toJSON(): PushErrorJson {
    return { code: this.code, message: this.message };
  }
}

/** Whether `value` is a {@link PushError}, including one from another copy of this package. */
export function isPushError(value: unknown): value is PushError {
  return value instanceof Error && value.name === 'PushError' && 'code' in value;
}

/** The error itself if it is one of the kit's, else one that has it as its cause. */
export function toPushError(cause: unknown): PushError {
  return isPushError(cause) ? cause : new PushError('subscribe-failed', 'Something unknown failed', { cause });
}
