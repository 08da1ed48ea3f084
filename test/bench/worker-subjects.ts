import { join } from 'node:path';
import type { WorkerSubject } from './subject.js';

const here = import.meta.dirname;
const kit = join(here, '../../packages/kit');

const BODY = 'Your parcel is on its way.';
const PATH = '/orders/42';

const title = (number: number): string => `Order shipped ${number}`;
/** Absolute, because some workers drop or rewrite a relative one. */
const icon = (origin: string): string => `${origin}/icon.png`;

const plain = (number: number, origin: string): object => ({
  title: title(number),
  body: BODY,
  icon: icon(origin),
  tag: `t${number}`,
  url: PATH,
});

/** What everything is compared with. */
export const workerFloor: WorkerSubject = {
  name: 'floor (hand-written)',
  source: { entry: join(here, 'floor/worker.js') },
  payload: plain,
  isOurs: true,
};

/** The ready-made worker, whose bytes a budget names. */
export const readyMadeWorker: WorkerSubject = {
  name: 'kit: push-worker.js',
  source: { script: join(kit, 'dist/script-tag/push-worker.js') },
  payload: plain,
  isOurs: true,
};

/** The same for a user with quiet hours, muted topics and caps, and messages that ask for all of it. */
export const workerWithPolicies: WorkerSubject = {
  ...readyMadeWorker,
  name: 'kit: push-worker.js, policies',
  preparation: join(here, 'kit/prepare-policies.js'),
  payload: (number, origin) => ({
    ...plain(number, origin),
    web_push_kit: {
      id: `m${number}`,
      topic: 'orders',
      topic_name: 'Orders',
      user_hash: 'ann',
      expires_at: 4_000_000_000,
      variants: {
        de: { title: `Bestellung verschickt ${number}` },
        en: { body: 'Your parcel is on its way, {{name}}.' },
      },
    },
  }),
};

/** The least that a site can build. */
export const smallWorker: WorkerSubject = {
  name: 'kit: own build, one dialect',
  source: { entry: join(kit, 'size/worker-small.js') },
  payload: plain,
  isOurs: true,
};

/** One dialect, and every feature but the inbox. */
export const workerWithoutInbox: WorkerSubject = {
  name: 'kit: own build, one dialect, no inbox',
  source: { entry: join(kit, 'size/worker-no-inbox.js') },
  payload: plain,
  isOurs: true,
};

/** What this project makes. */
export const kitWorkers: readonly WorkerSubject[] = [
  readyMadeWorker,
  workerWithPolicies,
  smallWorker,
  workerWithoutInbox,
];

/** What others make, each with a push in the format it understands. */
export const workerPeers: readonly WorkerSubject[] = [
  {
    name: 'firebase',
    source: { entry: join(here, 'peers/worker/firebase.js') },
    payload: (number, origin) => ({
      from: '1',
      fcmMessageId: `m${number}`,
      notification: { title: title(number), body: BODY, icon: icon(origin), tag: `t${number}`, click_action: PATH },
      fcmOptions: { link: PATH },
      priority: 'normal',
    }),
    isOurs: false,
  },
  {
    name: 'angular',
    source: { script: join(here, 'node_modules/@angular/service-worker/ngsw-worker.js') },
    payload: (number, origin) => ({
      notification: {
        title: title(number),
        body: BODY,
        icon: icon(origin),
        tag: `t${number}`,
        data: { onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url: PATH } } },
      },
    }),
    note: 'as published, not minified; caches too',
    isOurs: false,
  },
  {
    name: 'beams',
    source: { entry: join(here, 'peers/worker/pusher-beams.js') },
    payload: (number, origin) => ({
      notification: { title: title(number), body: BODY, icon: icon(origin), deep_link: PATH },
      data: { pusher: { instanceId: 'i', publishId: `p${number}`, hasDisplayableContent: true, hasData: false } },
    }),
    before: `queueMicrotask(() => {
      if (self.PusherPushNotifications) self.PusherPushNotifications.endpointOverride = location.origin + '/none';
    });`,
    isOurs: false,
  },
  {
    name: 'pushwoosh',
    source: { entry: join(here, 'peers/worker/pushwoosh.js') },
    payload: (number, origin) => ({
      header: title(number),
      body: BODY,
      i: icon(origin),
      l: PATH,
      p: `h${number}`,
      tag: `t${number}`,
    }),
    query: '?applicationCode=XXXXX-XXXXX',
    isOurs: false,
  },
  {
    name: 'braze',
    source: { entry: join(here, 'peers/worker/braze.js') },
    payload: (number, origin) => ({ t: title(number), a: BODY, i: icon(origin), u: PATH, cid: `c${number}` }),
    isOurs: false,
  },
  {
    name: 'clevertap',
    source: { entry: join(here, 'peers/worker/clevertap.js') },
    payload: (number, origin) => ({
      title: title(number),
      notificationOptions: { body: BODY, icon: icon(origin), tag: `t${number}`, data: { wzrk_id: `w${number}` } },
      deepLink: PATH,
      redirectPath: '/r?',
    }),
    note: 'with localforage, which it loads from a CDN',
    isOurs: false,
  },
];
