import { decodeBase64Url, encodeBase64Url } from '@web-push-kit/protocol';
import type { Subscription } from '../delivery/subscription.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import type { Device } from './device-directory.js';

/** What Chromium asks of its registration server. */
export type RegistrationRequest =
  | {
      readonly kind: 'register';
      readonly category: string;
      readonly subtype: string;
      readonly sender: string;
      readonly instanceId: string;
    }
  /** `sender` is `*` when every token of the instance is to go. */
  | { readonly kind: 'delete'; readonly subtype: string; readonly sender: string; readonly instanceId: string }
  | { readonly kind: 'invalid' };

/**
 * Reads a registration form.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:google_apis/gcm/engine/registration_request.cc
 */
export function parseRegistrationRequest(body: Buffer): RegistrationRequest {
  const form = new URLSearchParams(body.toString('utf8'));
  const category = form.get('app');
  const subtype = form.get('X-subtype');
  const sender = form.get('sender');
  const instanceId = form.get('appid') ?? '';
  if (category === null || subtype === null || sender === null) return { kind: 'invalid' };
  if (form.get('delete') === 'true') return { kind: 'delete', subtype, sender, instanceId };
  return { kind: 'register', category, subtype, sender, instanceId };
}

/** Carries a registration out; the answer is the body Chromium expects. */
export function answerRegistration(
  request: RegistrationRequest,
  device: Device,
  directory: SubscriptionDirectory,
): string {
  if (request.kind === 'invalid') return 'Error=INVALID_PARAMETERS';
  const existing = directory.active.filter((subscription) => isMeant(subscription, request, device));
  if (request.kind === 'delete') {
    for (const subscription of existing) directory.end(subscription);
    return `token=${request.subtype}`;
  }
  const { kind, ...address } = request;
  const known = existing[0];
  const subscription =
    known ??
    directory.create({
      browser: 'chromium',
      userAgent: device.userAgent,
      applicationServerKey: toApplicationServerKey(address.sender),
      address: { kind: 'chromium', ...address },
    });
  return `token=${subscription.token}`;
}

function isMeant(
  { address, userAgent }: Subscription,
  request: Exclude<RegistrationRequest, { kind: 'invalid' }>,
  device: Device,
): boolean {
  return (
    address.kind === 'chromium' &&
    userAgent === device.userAgent &&
    address.subtype === request.subtype &&
    address.instanceId === request.instanceId &&
    (address.sender === request.sender || request.sender === '*')
  );
}

/** Chromium sends the application server key as base64url; anything else is an old sender id, bound to no key. */
function toApplicationServerKey(sender: string): string | undefined {
  const bytes = decodeBase64Url(sender);
  return bytes?.length === 65 && bytes[0] === 4 ? encodeBase64Url(bytes) : undefined;
}
