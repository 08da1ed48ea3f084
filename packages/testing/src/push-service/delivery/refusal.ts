import type { BrowserName } from '../../browser/find-browser.js';
import type { Answer } from '../http/answer.js';
import type { RefusalReason } from './push-content.js';

/** Every reason for which a sender is turned away. */
export type SenderRefusal = RefusalReason | 'unknown-subscription' | 'gone-subscription';

interface RefusalText {
  readonly status: number;
  /** Number in the error object of Mozilla's service. */
  readonly errno: number;
  readonly message: string;
}

const REFUSALS: Readonly<Record<SenderRefusal, RefusalText>> = {
  'missing-ttl': { status: 400, errno: 111, message: 'Missing TTL value' },
  'invalid-ttl': { status: 400, errno: 114, message: 'TTL must be a number of seconds, 0 or more' },
  'invalid-topic': { status: 400, errno: 113, message: 'Topic must be 1 to 32 characters of the base64url alphabet' },
  'invalid-urgency': { status: 400, errno: 101, message: 'Urgency must be very-low, low, normal or high' },
  'missing-encoding': { status: 400, errno: 110, message: 'Missing Content-Encoding header' },
  'unknown-encoding': { status: 400, errno: 110, message: 'Unknown Content-Encoding, or its headers are missing' },
  'too-large': { status: 413, errno: 104, message: 'The body is larger than 4096 bytes' },
  'unknown-subscription': { status: 404, errno: 102, message: 'No such subscription' },
  'gone-subscription': { status: 410, errno: 106, message: 'The subscription has ended' },
};

/**
 * Words a refusal as the browser's real service would: Mozilla answers with an
 * error object, Google with a line of text.
 *
 * @see https://mozilla-services.github.io/autopush-rs/errors.html
 */
export function answerRefusal(reason: SenderRefusal, browser: BrowserName): Answer {
  const { status, errno, message } = REFUSALS[reason];
  if (browser === 'chromium') {
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${message}\n` };
  }
  const body = JSON.stringify({ code: status, errno, error: reason, message });
  return { status, headers: { 'content-type': 'application/json' }, body };
}
