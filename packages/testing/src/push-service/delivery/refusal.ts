import type { BrowserName } from '../../browser/find-browser.js';
import type { Answer } from '../http/answer.js';
import type { RefusalReason } from './push-content.js';
import type { VapidRefusal } from './verify-sender.js';

/** Every reason for which a sender is turned away. */
export type SenderRefusal = RefusalReason | VapidRefusal | 'unknown-subscription' | 'gone-subscription';

/** How Mozilla's service says it: a status, a number of its own, a sentence. */
interface MozillaWording {
  readonly status: number;
  readonly errno: number;
  readonly message: string;
}

const UNAUTHORIZED = { status: 401, errno: 109 };

/** @see https://mozilla-services.github.io/autopush-rs/errors.html */
const MOZILLA: Readonly<Record<SenderRefusal, MozillaWording>> = {
  'missing-ttl': { status: 400, errno: 111, message: 'Missing TTL value' },
  'invalid-ttl': { status: 400, errno: 114, message: 'TTL must be a number of seconds, 0 or more' },
  'invalid-topic': { status: 400, errno: 113, message: 'Topic must be 1 to 32 characters of the base64url alphabet' },
  'invalid-urgency': { status: 400, errno: 101, message: 'Urgency must be very-low, low, normal or high' },
  'missing-encoding': { status: 400, errno: 110, message: 'Missing Content-Encoding header' },
  'unknown-encoding': { status: 400, errno: 110, message: 'Unknown Content-Encoding, or its headers are missing' },
  'too-large': { status: 413, errno: 104, message: 'The body is larger than 4096 bytes' },
  'unknown-subscription': { status: 404, errno: 102, message: 'No such subscription' },
  'gone-subscription': { status: 410, errno: 106, message: 'The subscription has ended' },
  'missing-authorization': { ...UNAUTHORIZED, message: 'Missing VAPID token' },
  'invalid-authorization': { ...UNAUTHORIZED, message: 'Invalid VAPID public key or unknown auth scheme' },
  'key-mismatch': { ...UNAUTHORIZED, message: 'VAPID public key mismatch' },
  'invalid-signature': { ...UNAUTHORIZED, message: 'Invalid VAPID token signature' },
  'invalid-expiry': { ...UNAUTHORIZED, message: 'Invalid VAPID expiry: exp must be a number' },
  'expired-token': { ...UNAUTHORIZED, message: 'The VAPID token has expired' },
  'long-lived-token': { ...UNAUTHORIZED, message: 'The VAPID token expiration is too long: 24 hours at most' },
  'wrong-audience': { ...UNAUTHORIZED, message: "Invalid VAPID audience: it must be the endpoint's origin" },
};

/** How Google's service says it, where it does not use the same status: a line of text. */
const GOOGLE: Readonly<Partial<Record<SenderRefusal, { readonly status: number; readonly message: string }>>> = {
  'gone-subscription': { status: 410, message: 'push subscription has unsubscribed or expired.' },
  'unknown-subscription': {
    status: 404,
    message: 'A valid push subscription endpoint should be specified in the URL.',
  },
  'missing-authorization': { status: 401, message: 'authorization header must be specified.' },
  'key-mismatch': {
    status: 403,
    message:
      'the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.',
  },
};

const GOOGLE_INVALID_TOKEN = { status: 403, message: 'permission denied: invalid JWT provided' };

/** Words a refusal with the status and the body of the browser's real service. */
export function answerRefusal(reason: SenderRefusal, browser: BrowserName): Answer {
  const mozilla = MOZILLA[reason];
  if (browser === 'firefox') {
    const { status, errno, message } = mozilla;
    const body = JSON.stringify({ code: status, errno, error: reason, message });
    return { status, headers: { 'content-type': 'application/json' }, body };
  }
  const google = GOOGLE[reason] ?? (mozilla.errno === UNAUTHORIZED.errno ? GOOGLE_INVALID_TOKEN : mozilla);
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return { status: google.status, headers, body: `${google.message}\n` };
}
