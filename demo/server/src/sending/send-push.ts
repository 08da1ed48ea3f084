import webPush from 'web-push';
import { type EndpointPolicy, parseEndpoint, resolvePushTarget } from '../subscriptions/endpoint-policy.js';
import type { PushAnswer } from './delivery-outcome.js';
import type { ClaimedDelivery } from './delivery-queue.js';
import type { PushTransport } from './push-transport.js';
import type { TokenSigner } from './token-signer.js';

/** What sending needs besides the delivery. */
export interface SendContext {
  readonly signer: TokenSigner;
  readonly transport: PushTransport;
  readonly policy: EndpointPolicy;
  /** Names a user to devices without saying who it is. */
  readonly hashUser: (userId: string) => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Encrypts a message for one subscription and hands it to the push service. Never rejects.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8291
 */
export async function sendPush(delivery: ClaimedDelivery, context: SendContext): Promise<PushAnswer> {
  const { signer, transport, policy, hashUser, now } = context;
  // Checked again: the rules may have changed since it was stored.
  const endpoint = parseEndpoint(delivery.endpoint, policy);
  if (endpoint.kind === 'invalid') return { kind: 'unsendable', reason: 'endpoint-refused' };
  const { origin } = new URL(endpoint.value);
  const encrypted = encrypt(addressed(delivery, hashUser), {
    endpoint: endpoint.value,
    authorization: signer.authorize(origin, now),
    now,
  });
  if (encrypted === undefined) return { kind: 'unsendable', reason: 'encryption-failed' };
  const answer = await transport.post({ ...encrypted, target: resolvePushTarget(endpoint.value, policy) });
  if (answer.kind === 'answered' && [401, 403].includes(answer.httpStatus)) signer.forget(origin);
  return answer;
}

/** Writes into a message what only its delivery knows: when it expires there, and whom it is for. */
function addressed(delivery: ClaimedDelivery, hashUser: SendContext['hashUser']): ClaimedDelivery {
  const { payload, userId, expiresAt } = delivery;
  const message = JSON.parse(payload);
  if (message.web_push_kit === undefined) return delivery;
  const own = { expires_at: expiresAt, ...(userId === null ? {} : { user_hash: hashUser(userId) }) };
  return { ...delivery, payload: JSON.stringify({ ...message, web_push_kit: { ...message.web_push_kit, ...own } }) };
}

interface EncryptedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

function encrypt(
  { payload, urgency, topic, expiresAt, p256dh, auth }: ClaimedDelivery,
  { endpoint, authorization, now }: { endpoint: string; authorization: string; now: number },
): EncryptedRequest | undefined {
  if (p256dh === null || auth === null) return undefined;
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      contentEncoding: 'aes128gcm',
      headers: { Authorization: authorization },
      // What is left of it: a retried message does not live longer. Never 0, which Windows' service refuses.
      TTL: Math.max(1, Math.ceil((expiresAt - now) / 1000)),
      urgency,
      ...(topic === null ? {} : { topic }),
    });
    const asText = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    return { headers: Object.fromEntries(asText), body };
  } catch {
    return undefined; // keys that cannot be used; the caller says so without showing them
  }
}
