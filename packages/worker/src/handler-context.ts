import {
  type AllowedRequest,
  type DeliveryPreferences,
  WIRE_VERSION,
  type WorkerMessage,
} from '@web-push-kit/protocol';
import type { Change, DeliveryReceipt, KitKey, KitRecords, KitStorage } from '@web-push-kit/storage';
import { createKitStorage } from '@web-push-kit/storage/worker';
import { findWindows } from './find-windows.js';
import { mergeSettings } from './merge-settings.js';
import type { PushHandlerOptions } from './push-handler-options.js';
import { createRecordChanger } from './record-changer.js';
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
  /** Origins beside the site's own that the worker's code names, and no record can add to. */
  readonly codedOrigins: readonly string[] | undefined;
  /** Requests that the worker's code allows buttons to send, and no record can add to. */
  readonly allowedRequests: readonly AllowedRequest[];
  readonly features: readonly FeatureSteps[];
  /** The records that features asked for, as far as they have been read. A feature may put a newer one in. */
  records: { [Key in KitKey]?: KitRecords[Key] | undefined };
  /**
   * While those are being read: settles within 250 ms, never rejects. The reading begins when the script is evaluated,
   * so that a push that starts the worker seldom waits.
   */
  pending: Promise<unknown> | undefined;
  /** The same reading to its end, for what can wait longer than a notification. Never rejects. None: nothing is read. */
  reading?: Promise<unknown>;
  /** Tags of notifications that were clicked, until they are shown anew: Firefox reports them as closed by the user too. */
  readonly clicked: Set<string>;
  /** The latest push, while it is being handled. Settles, never rejects. */
  handling: Promise<void> | undefined;
  /** The leading of all clicks so far. Settles, never rejects. */
  leading?: Promise<unknown>;
  now(): number;
  /** To the site's `onError`, or to the browser's console. Never throws. */
  report(error: unknown): void;
  /** What `work` gives within `timeoutMs`; `undefined` when it fails, which is reported. Never rejects. */
  attempt<T>(work: () => T | Promise<T>, timeoutMs?: number): Promise<T | undefined>;
  /** Reads the records again: a page has changed some. */
  readAgain(): void;
  /**
   * Changes a record in storage, then in {@link HandlerContext.records}. Changes that come while another one is being
   * written are made together. Never rejects.
   *
   * @returns The record after the change.
   */
  change<K extends KitKey>(key: K, change: Change<K>): Promise<KitRecords[K] | undefined>;
  /** Changes what the user wants of notifications, and tells the pages. Never rejects. */
  changePreferences(change: (current: DeliveryPreferences) => DeliveryPreferences): Promise<void>;
  /** Tells every open page of the origin, also those that this worker does not control. Never rejects. */
  tellPages(news: PageNews): Promise<void>;
  /** What became of a notification, for the features that want to know: receipts, inbox. Never rejects. */
  record(receipt: Omit<DeliveryReceipt, 'at'>): Promise<void>;
  /** One step of every feature, side by side. Never rejects. */
  run(step: (feature: FeatureSteps) => unknown): Promise<readonly unknown[]>;
}

/** How long the first push may wait for the records, in milliseconds. */
const READ_TIMEOUT_MS = 250;

/** How long what comes after the act may take, in milliseconds: iPadOS holds longer work against the site. */
const AFTER_TIMEOUT_MS = 5000;

/** Sets up what the handlers of one worker share, and begins to read what its features need. */
export function createHandlerContext(
  scope: WorkerScope,
  options: PushHandlerOptions,
  features: readonly WorkerFeature[],
): HandlerContext {
  const base = scope.registration.scope;
  const { host } = new URL(base);
  const storage = options.storage ?? createKitStorage({ scope: base, ...(options.now && { now: options.now }) });
  const context: HandlerContext & { features: readonly FeatureSteps[] } = {
    scope,
    storage,
    codedOrigins: options.allowedOrigins,
    allowedRequests: [options.allowedRequests ?? []].flat(),
    features: [],
    records: {},
    pending: undefined,
    handling: undefined,
    clicked: new Set(),
    get settings() {
      const settings = mergeSettings(options, context.records['worker-settings'], base);
      const { defaultTitle = '', allowedOrigins = [] } = settings;
      // An empty title would leave nothing to read where a browser shows the title alone.
      return { ...settings, allowedOrigins, defaultTitle: `${defaultTitle}`.trim() || host };
    },
    now: options.now ?? Date.now,
    report: (error) => report(error, scope, options),
    attempt: (work, timeoutMs = AFTER_TIMEOUT_MS) =>
      withDeadline((async () => work())(), timeoutMs).catch((error) => context.report(error) as undefined),
    readAgain: () => readAgain(context),
    change: createRecordChanger(() => context),
    async changePreferences(change) {
      await context.change('preferences', (current = {}) => change(current));
      await context.tellPages({ kind: 'records-changed' });
    },
    async tellPages(news) {
      for (const page of await findWindows(scope)) {
        void context.attempt(() => page.postMessage({ ...news, webPushKit: WIRE_VERSION }));
      }
    },
    record: async (receipt) => {
      // The event may have started the worker, and whether anybody wants to know is in the records.
      await context.attempt(() => context.reading);
      await context.run(({ record }) => record?.({ ...receipt, at: context.now() }));
    },
    run: (step) => Promise.all(context.features.map((feature) => context.attempt(() => step(feature)))),
  };
  context.features = features.map((feature) => feature(context));
  context.readAgain();
  return context;
}

function readAgain(context: HandlerContext): void {
  const keys = context.features.flatMap(({ reads = [] }) => reads);
  if (keys.length === 0) return;
  const read = async () => {
    context.records = { ...(await context.storage.readMany(keys)) };
  };
  const reading = read();
  const pending = context
    .attempt(() => reading, READ_TIMEOUT_MS)
    .then(() => {
      if (context.pending === pending) context.pending = undefined;
    });
  context.pending = pending;
  context.reading = reading.catch(() => undefined);
}

function report(error: unknown, scope: WorkerScope, { onError }: PushHandlerOptions): void {
  try {
    if (onError) onError(error);
    else scope.reportError(error);
  } catch {
    // The mistake of a hook whose job is to hear of mistakes: there is nobody left to tell.
  }
}
