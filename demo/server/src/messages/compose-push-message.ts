import { buildPushMessage, isPushError } from '@web-push-kit/protocol';
import { parseUrl } from '../parse-url.js';
import { invalid, type Parsed, valid } from '../parsed.js';
import type { OperatorMessage } from './parse-operator-message.js';

/** What a message needs besides its text. */
export interface ComposeContext {
  readonly messageId: string;
  /** Origin of the site that passengers have open. */
  readonly origin: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Makes the JSON that is encrypted for every subscription. */
export function composePushMessage(message: OperatorMessage, context: ComposeContext): Parsed<string> {
  const navigate = parseUrl(message.link, context.origin);
  if (navigate === undefined || navigate.origin !== context.origin) {
    return invalid('link must be an address on this site, such as /alerts');
  }
  try {
    return valid(buildPushMessage(outgoingMessage(message, navigate.href, context)).body);
  } catch (error) {
    if (!isPushError(error)) throw error;
    if (error.code !== 'message-too-large') return invalid(error.message);
    return { kind: 'invalid', problem: { status: 413, code: error.code, message: error.message } };
  }
}

function outgoingMessage(message: OperatorMessage, navigate: string, { messageId, now }: ComposeContext) {
  const { title, body, topic } = message;
  return {
    title,
    navigate,
    body,
    lang: 'en',
    timestamp: now,
    // Without a topic, the tag keeps a message that arrives twice from being shown twice.
    ...(topic === undefined ? { tag: messageId } : { tag: topic, renotify: true }),
    data: { messageId },
  };
}
