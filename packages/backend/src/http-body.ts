import type { BodyEncoding, BodyShape } from './http-options.js';
import type { SubscriptionDetails } from './push-backend.js';

/** A body as it goes out. */
export interface WireBody {
  readonly body?: string | FormData;
  /** Missing where the browser has to make it up, with the boundary. */
  readonly contentType?: string;
  /** What to keep for a backend that wants to hear it again. */
  readonly sent?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const FORM_TYPE = 'application/x-www-form-urlencoded;charset=UTF-8';

/** A subscription, and where there is room what else is known, in one of the usual layouts. */
export function shapeBody(shape: BodyShape, subscription: SubscriptionDetails, settings: object): Fields {
  const { endpoint, keys } = subscription;
  switch (shape) {
    case 'raw':
      return { ...subscription, ...settings };
    case 'wrapped':
      return { subscription, ...settings };
    case 'flat':
      return { endpoint, ...keys, ...settings };
    case 'rails':
      return { push_subscription: { endpoint, p256dh_key: keys.p256dh, auth_key: keys.auth } };
  }
}

/** Writes a body. */
export function encodeBody(
  data: unknown,
  extra: object,
  { encoding, field }: { readonly encoding: BodyEncoding; readonly field: string },
): WireBody {
  if (encoding === 'none') return {};
  const sent = JSON.stringify(Array.isArray(data) ? data : { ...Object(data), ...extra });
  if (encoding === 'json') return { body: sent, sent, contentType: 'application/json' };
  if (encoding === 'json-field') return { body: formData({ ...extra, [field]: JSON.stringify(data) }), sent };
  const fields = JSON.parse(sent) as Fields;
  if (encoding === 'multipart') return { body: formData(fields), sent };
  const body = new URLSearchParams(flatten(fields)).toString();
  return { body, sent: body, contentType: FORM_TYPE };
}

/** The same body once more, byte for byte where it is text. */
export function replayBody(
  sent: string,
  { encoding, field }: { readonly encoding: BodyEncoding; readonly field: string },
): WireBody {
  if (encoding === 'form') return { body: sent, contentType: FORM_TYPE };
  if (encoding === 'json') return { body: sent, contentType: 'application/json' };
  return encodeBody(JSON.parse(sent), {}, { encoding, field });
}

/** What was sent, as fields; `undefined` when it is not known. Never throws. */
export function readSent(sent: string | undefined): Fields | undefined {
  if (sent === undefined) return undefined;
  if (!/^[{[]/.test(sent)) return Object.fromEntries(new URLSearchParams(sent));
  try {
    return JSON.parse(sent) as Fields;
  } catch {
    // Written by something else.
    return undefined;
  }
}

/** Standard base64 with padding, from base64url; a blank stays a blank. */
export function toStandardBase64(text: string): string {
  if (text.startsWith('{{')) return text;
  const digits = text.replaceAll('-', '+').replaceAll('_', '/');
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

function formData(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of flatten(fields)) form.append(name, value);
  return form;
}

/** Fields by names in brackets, as Rails, PHP and jQuery write them. */
function flatten(value: unknown, name = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, `${name}[]`));
  if (typeof value !== 'object' || value === null) return [[name, String(value ?? '')]];
  return Object.entries(value).flatMap(([key, item]) => flatten(item, name === '' ? key : `${name}[${key}]`));
}
