import { buildPushMessage, isPushError } from '@web-push-kit/protocol';
import { parseUrl } from '../parse-url.js';
import { invalid, type Parsed, valid } from '../parsed.js';
import { nameOfTopic } from '../topics.js';
import type { OutgoingText } from './outgoing-text.js';

/** What a message needs besides its text. */
export interface ComposeContext {
  readonly messageId: string;
  /** Origin of the site that passengers have open. */
  readonly origin: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The language that messages are written in; translations come beside it. */
const LANGUAGE = 'en';

/** Words on the buttons, by language. */
const BUTTONS: Readonly<Record<string, { readonly mute: string; readonly snooze: string }>> = {
  en: { mute: 'Mute {topic}', snooze: 'Snooze an hour' },
  de: { mute: '{topic} stumm', snooze: 'Eine Stunde Ruhe' },
};

/** Makes the JSON that is encrypted for every subscription. */
export function composePushMessage(text: OutgoingText, context: ComposeContext): Parsed<string> {
  const navigate = parseUrl(text.link, context.origin);
  if (navigate === undefined || navigate.origin !== context.origin) {
    return invalid('link must be an address on this site, such as /alerts');
  }
  try {
    return valid(buildPushMessage(outgoingMessage(text, navigate.href, context)).body);
  } catch (error) {
    if (!isPushError(error)) throw error;
    if (error.code !== 'message-too-large') return invalid(error.message);
    return { kind: 'invalid', problem: { status: 413, code: error.code, message: error.message } };
  }
}

function outgoingMessage(text: OutgoingText, navigate: string, { messageId, now }: ComposeContext) {
  const { title, body, tag, topic, isUrgent, userHash, expiresAt } = text;
  const buttons = text.hasButtons ? buttonsOf(topic, LANGUAGE) : {};
  return {
    title,
    navigate,
    body,
    lang: LANGUAGE,
    timestamp: now,
    // Without a tag of its own, the id keeps a message that arrives twice from being shown twice.
    ...(tag === undefined ? { tag: messageId } : { tag, renotify: true }),
    actions: Object.entries(buttons).map(([action, label]) => ({ action, title: label, navigate })),
    data: { messageId },
    id: text.publicId ?? messageId,
    topic,
    topicName: nameOfTopic(topic),
    isUrgent,
    expiresAt,
    ...(userHash === undefined ? {} : { userHash }),
    ...(text.translations === undefined ? {} : { variants: variantsOf(text) }),
  };
}

/** The text in every language, the own one included: a device picks by its user's languages. */
function variantsOf(text: OutgoingText) {
  const { title, body, translations, topic, hasButtons } = text;
  const texts = Object.entries({ [LANGUAGE]: { title, body }, ...translations });
  return Object.fromEntries(
    texts.map(([language, own]) => [language, hasButtons ? { ...own, actions: buttonsOf(topic, language) } : own]),
  );
}

function buttonsOf(topic: string, language: string): Readonly<Record<string, string>> {
  const { mute, snooze } = BUTTONS[language] ?? { mute: 'Mute {topic}', snooze: 'Snooze an hour' };
  return { 'wpk:mute': mute.replace('{topic}', nameOfTopic(topic)), 'wpk:snooze': snooze };
}
