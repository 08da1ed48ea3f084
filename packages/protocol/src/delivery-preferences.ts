/** Hours of the day in which notifications make no sound. */
export interface QuietHours {
  /** `'22:00'`: 24 hours, two digits each. */
  readonly start: string;
  /** `'07:00'`. At or before `start`, it means the next day. */
  readonly end: string;
  /** On which days they begin: 0 is Sunday. Default: every day. */
  readonly days?: readonly number[];
  /** An IANA time zone. Default: the device's. */
  readonly timeZone?: string;
}

/** How many notifications may make themselves heard in a time; those beyond fold into one. */
export interface FrequencyCap {
  /** Default: every topic counts on its own. */
  readonly topic?: string;
  readonly count: number;
  /** Milliseconds. Default: an hour. */
  readonly perMs?: number;
}

/**
 * What the user of this device wants of notifications. Kept where the worker reads it before it shows one; nothing of
 * it needs the backend.
 */
export interface DeliveryPreferences {
  readonly quietHours?: readonly QuietHours[];
  /** Epoch milliseconds. */
  readonly snoozedUntil?: number;
  readonly mutedTopics?: readonly string[];
  readonly caps?: readonly FrequencyCap[];
  /** What placeholders in messages stand for. Never leaves the device. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** A BCP 47 tag to pick message variants by. Default: the browser's language. */
  readonly locale?: string;
  /** Who is signed in, as the site's server hashes it; messages for someone else show a generic text. */
  readonly userHash?: string;
  /** The kit's few own texts, with `{count}` and `{topic}`, in the user's language. Default: English. */
  readonly texts?: {
    /** Default `'{count} more from {topic}'`. */
    readonly digest?: string;
    /** Default `'{count} notifications while you were away'`. */
    readonly away?: string;
    /** For another user's message. Default `'You have a new notification'`. */
    readonly generic?: string;
    /** A button's request failed. Default `'That did not work. Please try again.'`. */
    readonly actionFailed?: string;
  };
}

/** What was shown lately. Bounded; the worker's own. */
export interface DeliveryLog {
  /** Ids of messages, the latest last. */
  readonly ids?: readonly string[];
  /**
   * What made itself heard, by topic (`''` for none), and what was folded into another notification, by that one's tag.
   * `at` is in epoch milliseconds; the latest last.
   */
  readonly shown?: readonly { readonly topic: string; readonly at: number }[];
}
