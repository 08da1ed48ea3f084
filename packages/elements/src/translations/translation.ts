import type { DevicePreferencesTexts } from '../device-preferences/device-preferences.texts.js';
import type { PushBellTexts } from '../push-bell/push-bell.texts.js';
import type { PushDoctorTexts } from '../push-doctor/push-doctor.texts.js';
import type { PushHelpTexts } from '../push-help/push-help.texts.js';
import type { PushInboxTexts } from '../push-inbox/push-inbox.texts.js';
import type { PushInstallGuideTexts } from '../push-install-guide/push-install-guide.texts.js';
import type { PushPreferencesTexts } from '../push-preferences/push-preferences.texts.js';
import type { PushPromptTexts } from '../push-prompt/push-prompt.texts.js';
import type { PushQuietHoursTexts } from '../push-quiet-hours/push-quiet-hours.texts.js';
import type { PushSnoozeTexts } from '../push-snooze/push-snooze.texts.js';
import type { PushStatusTexts } from '../push-status/push-status.texts.js';
import type { PushSubscribeTexts } from '../push-subscribe/push-subscribe.texts.js';
import type { PushToggleTexts } from '../push-toggle/push-toggle.texts.js';
import type { ToggleWayOutTexts } from '../push-toggle/toggle-way-out.texts.js';
import type { PushTopicTexts } from '../push-topic/push-topic.texts.js';

/** A text, or a function that puts the site's name into it. */
export type PushText = string | ((site: string) => string);

/** What toggle and bell say at rest: where notifications are off or on, and nothing is under way. */
export interface RestTexts {
  readonly pushToggleLabel: PushText;

  /** What the bell is about; the state follows. */
  readonly pushBellLabel: PushText;
  /** The bell’s name, read out: "Notifications: on". `status` is one of the words below, or a pause. */
  readonly pushBellName: (label: string, status: string) => string;
  readonly pushBellOff: PushText;
  readonly pushBellOn: PushText;
  readonly pushBellBlocked: PushText;
  readonly pushBellBusy: PushText;
  readonly pushBellProblem: PushText;
  readonly pushBellUnavailable: PushText;

  readonly pushChecking: PushText;
  readonly pushOff: PushText;
  readonly pushOffDetail: PushText;
  readonly pushOn: PushText;
  readonly pushOnDetail: PushText;
  readonly pushAllowedButOff: PushText;
  readonly pushOffline: PushText;
}

/** What else more than one element says. */
export interface CoreTexts {
  readonly pushPromptMessage: PushText;
  readonly pushAccept: PushText;
  readonly pushClose: PushText;

  readonly pushUnsupported: PushText;
  readonly pushUnsupportedDetail: PushText;
  readonly pushEmbedded: PushText;
  readonly pushEmbeddedDetail: PushText;
  readonly pushOpenInTab: PushText;
  /** The page is open in the browser of another app, such as that of a social network. */
  readonly pushInApp: PushText;
  readonly pushInAppDetail: PushText;
  readonly pushPrivate: PushText;
  readonly pushPrivateDetail: PushText;
  readonly pushInsecure: PushText;
  readonly pushInsecureDetail: PushText;
  readonly pushInstallFirst: PushText;
  readonly pushInstallFirstDetail: PushText;
  readonly pushInstallHelp: PushText;
  readonly pushPrompting: PushText;
  readonly pushPromptingDetail: PushText;
  /** The browser’s question has been open for so long that it may show as a mere icon. */
  readonly pushUnanswered: PushText;
  /** They were on; then the browser, or the user in its settings, took the permission back. */
  readonly pushRevoked: PushText;
  readonly pushDeniedRevoked: PushText;
  readonly pushTurningOn: PushText;
  readonly pushTurningOff: PushText;
  readonly pushDone: PushText;
  readonly pushDoneDetail: PushText;
  readonly pushNotAcknowledged: PushText;
  /** The site waits to hear that its first message has reached this browser. */
  readonly pushNotActivated: PushText;
  readonly pushNotActivatedDetail: PushText;
  readonly pushTurnedOff: PushText;
  readonly pushUndo: PushText;
  readonly pushSendTest: PushText;
  readonly pushDismissed: PushText;
  readonly pushOfflineQueued: PushText;

  readonly pushDenied: PushText;
  readonly pushDeniedDetail: PushText;
  readonly pushCheckAgain: PushText;
  readonly pushUnblocked: PushText;

  readonly pushCouldNotTurnOn: PushText;
  readonly pushCouldNotTurnOff: PushText;
  readonly pushTryAgain: PushText;
  readonly pushReasonBackend: PushText;
  readonly pushReasonOffline: PushText;
  readonly pushReasonPushService: PushText;
  /** Brave’s own name of the setting, in the language of the text. */
  readonly pushReasonDisabled: PushText;
  readonly pushReasonSetup: PushText;
  readonly pushReasonUnknown: PushText;
}

/**
 * The texts of the elements.
 *
 * An element that is loaded on demand keeps its own, with their English, in its folder.
 */
export interface PushTexts
  extends RestTexts,
    CoreTexts,
    PushPromptTexts,
    PushStatusTexts,
    ToggleWayOutTexts,
    PushSubscribeTexts,
    PushToggleTexts,
    PushBellTexts,
    PushInboxTexts,
    PushDoctorTexts,
    PushHelpTexts,
    PushInstallGuideTexts,
    DevicePreferencesTexts,
    PushPreferencesTexts,
    PushTopicTexts,
    PushQuietHoursTexts,
    PushSnoozeTexts {}

/**
 * A part of the texts that is loaded on its own: `help` is what only helps need (steps, the guide to the Home Screen,
 * the doctor), `core` is the rest.
 */
export type TextSection = 'core' | 'help';

/** The texts of the section `help`. */
export type HelpSectionTexts = PushHelpTexts & PushInstallGuideTexts & PushDoctorTexts;

/** The texts of the section `core`. */
export type CoreSectionTexts = Omit<PushTexts, keyof HelpSectionTexts>;

/** Which language a translation is in. */
export interface Translation {
  /** A BCP 47 tag: `de`, `pt-BR`. */
  readonly $code: string;
  /** What it calls itself. */
  readonly $name?: string;
  readonly $dir?: 'ltr' | 'rtl';
}

/** A complete translation of the elements' texts. */
export type PushTranslation = Translation & PushTexts;

/** Some of the texts in one language: what is missing stays as it was, or in English. */
export type PartialPushTranslation = Translation & Partial<PushTexts>;

/** The name of a text that needs nothing but the site’s name. */
export type PushTextKey = Exclude<
  { [Key in keyof PushTexts]: PushTexts[Key] extends PushText ? Key : never }[keyof PushTexts],
  'pushPromptAnnouncement' | 'pushBellPausedUntil'
>;

/** Finds one of the texts in the language of an element. */
export type TextFinder = (key: PushTextKey) => string;
