import { readFile } from 'node:fs/promises';
import { PushError } from '@web-push-kit/protocol';
import { URGENCIES, type Urgency } from '../push-service/delivery/stored-message.js';
import { type PushTarget, type SendPushResult, sendPush } from '../sender/send-push.js';
import type { SendCommand } from './command.js';

/**
 * Sends what the command line says.
 *
 * @throws {@link PushError} `invalid-option`, and what {@link sendPush} throws.
 */
export async function send(
  command: SendCommand,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SendPushResult> {
  const { service, content, ttlSeconds, topic } = command;
  const subscription = await readTarget(command);
  const urgency = readUrgency(command.urgency);
  return await sendPush({
    pushService: { resolveEndpoint: (endpoint) => new URL(new URL(endpoint).pathname, service).href },
    subscription,
    keys: readKeys(environment),
    ttlSeconds,
    ...(content !== undefined && { content }),
    ...(topic !== undefined && { topic }),
    ...(urgency !== undefined && { urgency }),
  });
}

function readKeys(environment: Readonly<Record<string, string | undefined>>): {
  publicKey: string;
  privateKey: string;
} {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = environment;
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  throw new PushError(
    'invalid-option',
    'Set VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY to the key pair that the page subscribed with',
  );
}

async function readTarget({ target, p256dh = '', auth = '' }: SendCommand): Promise<PushTarget> {
  if (/^https?:/.test(target)) return { endpoint: target, keys: { p256dh, auth } };
  const text = target.trimStart().startsWith('{') ? target : await readSubscriptionFile(target);
  const subscription = parseTarget(text);
  if (subscription !== undefined) return subscription;
  throw new PushError(
    'invalid-option',
    'The subscription must be JSON with "endpoint" and "keys": JSON.stringify(subscription)',
  );
}

async function readSubscriptionFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new PushError(
      'invalid-option',
      'The subscription is neither JSON, nor an endpoint, nor a file that can be read',
      {
        cause,
      },
    );
  }
}

function parseTarget(text: string): PushTarget | undefined {
  try {
    const { endpoint, keys } = JSON.parse(text) as { endpoint?: unknown; keys?: { p256dh?: unknown; auth?: unknown } };
    if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return undefined;
    return { endpoint, keys: { p256dh: String(keys?.p256dh ?? ''), auth: String(keys?.auth ?? '') } };
  } catch {
    // Not JSON, or JSON of something else.
    return undefined;
  }
}

function readUrgency(text: string | undefined): Urgency | undefined {
  if (text === undefined) return undefined;
  const urgency = URGENCIES.find((known) => known === text);
  if (urgency !== undefined) return urgency;
  throw new PushError('invalid-option', `The urgency must be ${URGENCIES.join(', ')}, not "${text}"`);
}
