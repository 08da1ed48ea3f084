import { expect, test } from 'vitest';
import { DeviceDirectory } from '../chromium/device-directory.js';
import { ProfileDirectory } from '../firefox/profile-directory.js';
import { ServiceLog } from '../service-log.js';
import { MAX_BROWSERS } from './forget-idle.js';
import { SubscriptionDirectory } from './subscription-directory.js';
import type { UserAgent } from './user-agent.js';

const now = () => 0;
const log = new ServiceLog(now);

function subscribe(subscriptions: SubscriptionDirectory, userAgent: UserAgent): void {
  const address = { kind: 'firefox', channelId: 'c' } as const;
  subscriptions.create({ browser: 'firefox', userAgent, applicationServerKey: undefined, address });
}

test.each([
  [
    'Chromium',
    (subscriptions: SubscriptionDirectory) => {
      const devices = new DeviceDirectory({ log, now, subscriptions });
      return { directory: devices, add: () => devices.checkIn(undefined).userAgent };
    },
  ],
  [
    'Firefox',
    (subscriptions: SubscriptionDirectory) => {
      const profiles = new ProfileDirectory({ log, now, subscriptions });
      return { directory: profiles, add: () => profiles.greet(undefined).userAgent };
    },
  ],
])('of thousands of %s browsers the service keeps some, and all that are subscribed or connected', (_name, make) => {
  const subscriptions = new SubscriptionDirectory(log);
  const { directory, add } = make(subscriptions);
  const [subscribed, connected, idle] = [add(), add(), add()];
  subscribe(subscriptions, subscribed);
  connected.connect({ deliver: () => undefined, close: () => undefined });
  const names = new Set([subscribed.name, connected.name, idle.name]);
  for (let index = 0; index < 2000; index += 1) names.add(add().name);
  const kept = directory.userAgents;
  expect(kept).toHaveLength(MAX_BROWSERS);
  expect(kept).toEqual(expect.arrayContaining([subscribed, connected]));
  expect(kept).not.toContain(idle);
  expect(names.size).toBe(2003);
});
