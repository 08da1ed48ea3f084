import type { ParseContext, PushMessage } from './push-message.js';

/** A payload after `JSON.parse`: an object with unknown members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Where the members of a notification stand in a payload, for the general reader: it knows the names that backends
 * commonly use, and leaves out what has a wrong type.
 */
export interface ShowSource {
  /** Objects with members of the notification; the first one that has a member wins. What is no object is skipped. */
  readonly layers: readonly unknown[];
  /** The application's own data. What is missing above is looked for in it too; credentials are removed. */
  readonly data?: unknown;
  /** The backend's own name for the message; `web_push_kit.id` outranks it. */
  readonly id?: unknown;
  /** What the message is about; `web_push_kit.topic` outranks it. */
  readonly topic?: unknown;
  /** How to call the topic in a text; `web_push_kit.topic_name` outranks it. */
  readonly topicName?: unknown;
}

/** One payload format: a pure function from a JSON object to a message. */
export interface Dialect {
  /** The `dialect` of the messages it makes. */
  readonly name: string;
  /**
   * Whether people other than the site's own backend write parts of the payload, as on a topic that anybody may publish
   * to. Its buttons never send a request, whatever the site allows.
   */
  readonly isThirdParty?: boolean;
  /**
   * Where a notification stands in the payload, or a whole message; `undefined` when the payload is not in this format.
   * Must not throw.
   */
  parse(payload: JsonObject, context: ParseContext): ShowSource | PushMessage | undefined;
}
