import { type DeliveryPreferences, WIRE_VERSION, type WorkerMessage } from '@web-push-kit/protocol';
import type { Change, DeliveryReceipt, KitKey, KitRecords, KitStorage } from '@web-push-kit/storage';
import { createKitStorage } from '@web-push-kit/storage/worker';
import { findWindows } from './find-windows.js';
import type { PushHandlerOptions } from './push-handler-options.js';
import { withDeadline } from './with-deadline.js';
import type { FeatureSteps, WorkerFeature } from './worker-feature.js';
import type { WorkerScope } from './worker-scope.js';

/** What the site has settled: in its worker's code, and over that what its page has settled. */
export type HandlerSettings = PushHandlerOptions &
  Required<Pick<PushHandlerOptions, 'defaultTitle' | 'allowedOrigins'>>;

/** A message to the pages, without the mark that all have. */
export type PageNews<Message = WorkerMessage> = Message extends unknown ? Omit<Message, 'webPushKit'> : never;

/** What every handler is given beside its event: the worker it runs in and what the handlers share. */
export interface HandlerContext {
  readonly scope: WorkerScope;
  readonly storage: KitStorage;
  readonly settings: HandlerSettings;
  /** The records that features asked for, as far as they have been read. */
  readonly records: { readonly [Key in KitKey]?: KitRecords[Key] | undefined };
  /**
   * While those are being read: settles within 250 ms, never rejects. The reading begins when the script is evaluated,
   * so that a push that starts the worker seldom waits.
   */
  readonly pending: Promise<unknown> | undefined;
  readonly features: readonly FeatureSteps[];
  now(): number;
  /** To the site's `onError`, or to the browser's console. Never throws. */
  report(error: unknown): void;
  /** What `work` gives within `timeoutMs`; `undefined` when it fails, which is reported. Never rejects. */
  attempt<T>(work: () => T | Promise<T>, timeoutMs: number): Promise<T | undefined>;
  /** Reads the records again: a page has changed some. */
  readAgain(): void;
  /** Changes a record: at once in {@link HandlerContext.records}, then in storage. Never rejects. */
  change<K extends KitKey>(key: K, change: Change<K>): Promise<void>;
  /** Changes what the user wants of notifications, and tells the pages. Never rejects. */
  changePreferences(change: (current: DeliveryPreferences) => DeliveryPreferences): Promise<void>;
  /** Tells every open page of the origin, also those that this worker does not control. Never rejects. */
  tellPages(news: PageNews): Promise<void>;
  /** What became of a notification, for the features that want to know: receipts, inbox. Never rejects. */
  record(receipt: Omit<DeliveryReceipt, 'at'>): Promise<void>;
}

/** How long the first push may wait for the records, in milliseconds. */
const READ_TIMEOUT_MS = 250;

/** How long a feature's step may take after the act, in milliseconds. */
export const AFTER_TIMEOUT_MS = 2000;

/** Sets up what the handlers of one worker share, and begins to read what its features need. */
export function createHandlerContext(
  scope: WorkerScope,
  options: PushHandlerOptions,
  features: readonly WorkerFeature[],
): HandlerContext {
  const base = scope.registration.scope;
  const context: Writable<HandlerContext> = {
    scope,
    storage: options.storage ?? createKitStorage({ scope: base }),
    features: [],
    records: {},
    pending: undefined,
    get settings() {
      const settings = { ...options, ...context.records['worker-settings'] };
      const { defaultTitle, allowedOrigins = [] } = settings;
      // An empty title would leave nothing to read where a browser shows the title alone.
      return { ...settings, allowedOrigins, defaultTitle: defaultTitle?.trim() || new URL(base).host };
    },
    now: options.now ?? Date.now,
    report: (error) => report(error, scope, options),
    attempt: (work, timeoutMs) =>
      withDeadline((async () => work())(), timeoutMs).catch((error) => context.report(error) as undefined),
    readAgain: () => readAgain(context),
    async change(key, change) {
      context.records = { ...context.records, [key]: change(context.records[key]) };
      await context.attempt(() => context.storage.update(key, change), AFTER_TIMEOUT_MS);
    },
    async changePreferences(change) {
      await context.change('preferences', (current = {}) => change(current));
      await context.tellPages({ kind: 'records-changed' });
    },
    async tellPages(news) {
      for (const page of await findWindows(scope)) {
        await context.attempt(() => page.postMessage({ ...news, webPushKit: WIRE_VERSION }), AFTER_TIMEOUT_MS);
      }
    },
    record: (receipt) => runSteps(context, (feature) => feature.record?.({ ...receipt, at: context.now() })),
  };
  context.features = features.map((feature) => feature(context));
  context.readAgain();
  return context;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** One step of every feature, side by side. Never rejects. */
export async function runSteps(context: HandlerContext, step: (feature: FeatureSteps) => unknown): Promise<void> {
  await Promise.all(context.features.map((feature) => context.attempt(() => step(feature), AFTER_TIMEOUT_MS)));
}

function readAgain(context: Writable<HandlerContext>): void {
  const keys = context.features.flatMap(({ reads = [] }) => reads);
  if (keys.length === 0) return;
  const reading = context.storage.readMany(keys).then((records) => {
    context.records = records;
  });
  const pending = context
    .attempt(() => reading, READ_TIMEOUT_MS)
    .then(() => {
      if (context.pending === pending) context.pending = undefined;
    });
  context.pending = pending;
}

function report(error: unknown, scope: WorkerScope, { onError }: PushHandlerOptions): void {
  try {
    if (onError) onError(error);
    else scope.reportError(error);
  } catch {
    // The mistake of a hook whose job is to hear of mistakes: there is nobody left to tell.
  }
}
