export { answerPermissionPrompt } from './browser/answer-permission-prompt.js';
export { changeSitePermission, type SitePermission } from './browser/change-site-permission.js';
export { type BrowserName, findBrowser } from './browser/find-browser.js';
export { type LaunchBrowserOptions, launchBrowser } from './browser/launch-browser.js';
export type { LaunchedBrowser } from './browser/launched-browser.js';
export type { Desktop } from './desktop/desktop.js';
export type { DesktopAction, DesktopNotification, DesktopNotificationFilter } from './desktop/desktop-notification.js';
export { startDesktop } from './desktop/start-desktop.js';
export type { Display, DisplayOptions } from './display/display.js';
export { startDisplay } from './display/start-display.js';
export type { Urgency } from './push-service/delivery/stored-message.js';
export type { Fault, FaultInjection, FaultScope } from './push-service/faults/fault.js';
export type {
  PushService,
  PushServiceOptions,
  SenderProxy,
  ServiceDescription,
  SubscriptionInfo,
} from './push-service/push-service.js';
export type { LogEntry, LogEvent, MessageEventKind, ServiceLog } from './push-service/service-log.js';
export { startPushService } from './push-service/start-push-service.js';
export { type ApplicationServerKeys, generateApplicationServerKeys } from './sender/application-server-keys.js';
export { type PushTarget, type SendPushOptions, type SendPushResult, sendPush } from './sender/send-push.js';
export {
  type BrowserlessSubscription,
  type ReceivedMessage,
  type SubscribeWithoutBrowserOptions,
  subscribeWithoutBrowser,
} from './subscriber/subscribe-without-browser.js';
export { type LaunchWebKitOptions, launchWebKit } from './webkit/launch-webkit.js';
export type { ElementPath, LaunchedWebKit, WebKitElement } from './webkit/launched-webkit.js';
