export { type AllowedRequest, isAllowedRequest, isRequestAllowed } from './allowed-request.js';
export { parseApplicationServerKey } from './application-server-key.js';
export { areBytesEqual, decodeBase64Url, encodeBase64Url } from './base64url.js';
export { builtInDialects } from './built-in-dialects.js';
export {
  type ClickFacts,
  type ClickMatching,
  type ClickPlan,
  isSameUrl,
  planClick,
  type WindowFacts,
} from './click-plan.js';
export { type DeclarativeMessage, parseDeclarativeMessage } from './declarative-message.js';
export { type DeepLinkContext, resolveDeepLink } from './deep-link.js';
export { type Delivery, type DeliveryFacts, decideDelivery } from './delivery-policy.js';
export type { DeliveryLog, DeliveryPreferences, FrequencyCap, QuietHours } from './delivery-preferences.js';
export type { Dialect, JsonObject, ShowSource } from './dialect.js';
export { appleDialect } from './dialects/apple.js';
export { badgeOnlyDialect } from './dialects/badge-only.js';
export { brazeDialect } from './dialects/braze.js';
export { declarativeDialect } from './dialects/declarative.js';
export { discourseDialect } from './dialects/discourse.js';
export { fcmDialect } from './dialects/fcm.js';
export { flatDialect } from './dialects/flat.js';
export { homeAssistantDialect } from './dialects/home-assistant.js';
export { mastodonDialect } from './dialects/mastodon.js';
export { matrixDialect } from './dialects/matrix.js';
export { misskeyDialect } from './dialects/misskey.js';
export { nextcloudDialect } from './dialects/nextcloud.js';
export { ngswDialect } from './dialects/ngsw.js';
export { nodebbDialect } from './dialects/nodebb.js';
export { notificationObjectDialect } from './dialects/notification-object.js';
export { ntfyDialect } from './dialects/ntfy.js';
export { oneSignalDialect } from './dialects/onesignal.js';
export { optionsObjectDialect } from './dialects/options-object.js';
export { phpbbDialect } from './dialects/phpbb.js';
export { pusherBeamsDialect } from './dialects/pusher-beams.js';
export { pushwooshDialect } from './dialects/pushwoosh.js';
export { changeMessage, changePlan, changePushMessage } from './hook-results.js';
export {
  type ClickTarget,
  NOTIFICATION_DATA_VERSION,
  type NotificationData,
  readClickTarget,
  readNotificationData,
} from './notification-data.js';
export type { NotificationActionLike, NotificationOptionsLike } from './notification-options.js';
export { type NotificationCapabilities, type NotificationPlan, planNotification } from './notification-plan.js';
export { buildPushMessage, MAX_PAYLOAD_BYTES, type OutgoingAction, type OutgoingMessage } from './outgoing-message.js';
export { toPageMessage } from './page-message.js';
export { parsePushMessage } from './parse-push-message.js';
export { parsePushMessageWith } from './parse-push-message-with.js';
export { type PersonalFacts, personalizeMessage } from './personalize.js';
export {
  AUTO_PROMPT_POLICY,
  DEFAULT_PROMPT_POLICY,
  decidePrompt,
  NO_PROMPT_HISTORY,
  type PromptContext,
  type PromptDecision,
  type PromptHistory,
  type PromptNeverReason,
  type PromptPolicy,
  type PromptWaitReason,
} from './prompt-policy.js';
export {
  isPushError,
  PUSH_ERROR_CODES,
  PushError,
  type PushErrorCode,
  type PushErrorJson,
  toPushError,
} from './push-error.js';
export type {
  ActionRequest,
  ClickBehaviour,
  ClickMatch,
  Dismissal,
  MessageAction,
  MessageExtras,
  MessageVariant,
  ParseContext,
  PushMessage,
  ShowMessage,
} from './push-message.js';
export {
  combinePermission,
  derivePushState,
  type PermissionVoice,
  type PushFacts,
  type PushState,
  type UnsubscribedReason,
  type UnsupportedReason,
} from './push-state.js';
export { isQuietAt } from './quiet-hours.js';
export { redactMessage } from './redact-message.js';
export { FURTHER_NOTICE_AT, LONGEST_SNOOZE_MS } from './snooze.js';
export { resolveWebUrl, trimSlashes } from './web-url.js';
export {
  type PageMessage,
  type PageReply,
  parsePageReply,
  parseWorkerMessage,
  WIRE_VERSION,
  type WorkerMessage,
} from './wire.js';
