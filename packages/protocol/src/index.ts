export type { Dialect, JsonObject } from './dialect.js';
export { isPushError, PUSH_ERROR_CODES, PushError, type PushErrorCode, type PushErrorJson } from './push-error.js';
export type { MessageAction, ParseContext, PushMessage, ShowMessage } from './push-message.js';
export type { PushFacts, PushState, UnsubscribedReason, UnsupportedReason } from './push-state.js';
export { type PageReply, WIRE_VERSION, type WorkerMessage } from './wire.js';
