import { join } from 'node:path';
import type { PageSubject } from './subject.js';

const here = import.meta.dirname;

const peer = (name: string, file: string, note?: string): PageSubject => ({
  name,
  source: { entry: join(here, `peers/page/${file}.js`) },
  isOurs: false,
  ...(note === undefined ? {} : { note }),
});

/** What everything is compared with. */
export const pageFloor: PageSubject = {
  name: 'floor (hand-written)',
  source: { entry: join(here, 'floor/page.js') },
  isOurs: true,
};

/** The import whose bytes two budgets name. */
export const kitImport: PageSubject = {
  name: 'kit: the import alone',
  source: { entry: join(here, '../../packages/kit/size/client.js') },
  isOurs: true,
};

/** The kit doing what the floor does. */
export const kitPage: PageSubject = {
  name: 'kit: client and restBackend',
  source: { entry: join(here, 'kit/page.js') },
  isOurs: true,
};

/** What others make, each doing the same. */
export const pagePeers: readonly PageSubject[] = [
  peer('magicbell', 'magicbell'),
  peer('firebase', 'firebase'),
  peer('beams', 'pusher-beams'),
  peer('pushwoosh', 'pushwoosh'),
  peer('braze', 'braze'),
  peer('clevertap', 'clevertap', 'one file, the whole SDK'),
  peer('react-onesignal', 'react-onesignal', 'a wrapper: the SDK itself comes from a CDN'),
  peer('angular shell', 'angular-shell', 'without SwPush: subtract it'),
  peer('angular SwPush', 'angular-swpush'),
];
