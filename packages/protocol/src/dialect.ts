import type { ParseContext, PushMessage } from './push-message.js';

/** A payload after `JSON.parse`: an object with unknown members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One payload format: a pure function from a JSON object to a message. */
export interface Dialect {
  /** The `dialect` of the messages it makes. */
  readonly name: string;
  /** The message, or `undefined` when the payload is not in this format. Must not throw. */
  parse(payload: JsonObject, context: ParseContext): PushMessage | undefined;
}
