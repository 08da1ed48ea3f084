import type { Dialect } from './dialect.js';
import { appleDialect } from './dialects/apple.js';
import { badgeOnlyDialect } from './dialects/badge-only.js';
import { brazeDialect } from './dialects/braze.js';
import { declarativeDialect } from './dialects/declarative.js';
import { discourseDialect } from './dialects/discourse.js';
import { fcmDialect } from './dialects/fcm.js';
import { flatDialect } from './dialects/flat.js';
import { homeAssistantDialect } from './dialects/home-assistant.js';
import { mastodonDialect } from './dialects/mastodon.js';
import { matrixDialect } from './dialects/matrix.js';
import { misskeyDialect } from './dialects/misskey.js';
import { nextcloudDialect } from './dialects/nextcloud.js';
import { ngswDialect } from './dialects/ngsw.js';
import { nodebbDialect } from './dialects/nodebb.js';
import { notificationObjectDialect } from './dialects/notification-object.js';
import { ntfyDialect } from './dialects/ntfy.js';
import { oneSignalDialect } from './dialects/onesignal.js';
import { optionsObjectDialect } from './dialects/options-object.js';
import { phpbbDialect } from './dialects/phpbb.js';
import { pusherBeamsDialect } from './dialects/pusher-beams.js';
import { pushwooshDialect } from './dialects/pushwoosh.js';

/**
 * Every payload format the kit knows, in the order of detection: the most telling marks first, then the general shapes.
 *
 * An application's own dialects go in front: `[myDialect, ...builtInDialects]`.
 */
export const builtInDialects: readonly Dialect[] = [
  declarativeDialect,
  fcmDialect,
  oneSignalDialect,
  pusherBeamsDialect,
  ngswDialect,
  mastodonDialect,
  ntfyDialect,
  misskeyDialect,
  nextcloudDialect,
  phpbbDialect,
  matrixDialect,
  discourseDialect,
  brazeDialect,
  pushwooshDialect,
  homeAssistantDialect,
  nodebbDialect,
  badgeOnlyDialect,
  appleDialect,
  notificationObjectDialect,
  optionsObjectDialect,
  flatDialect,
];
