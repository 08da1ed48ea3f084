import { DeviceDirectory } from './chromium/device-directory.js';
import { PushReceiver } from './delivery/push-receiver.js';
import { SubscriptionDirectory } from './delivery/subscription-directory.js';
import { FaultList } from './faults/fault-list.js';
import { Gate } from './faults/gate.js';
import { ProfileDirectory } from './firefox/profile-directory.js';
import { listAudiences } from './push-origins.js';
import type { ServiceDescription } from './push-service.js';
import { ServiceLog } from './service-log.js';

/** Everything the service knows. */
export interface ServiceState {
  readonly now: () => number;
  readonly log: ServiceLog;
  readonly directory: SubscriptionDirectory;
  readonly devices: DeviceDirectory;
  readonly profiles: ProfileDirectory;
  readonly faults: FaultList;
  readonly gate: Gate;
  readonly receiver: PushReceiver;
  /** Where the service is reached; known once it listens. */
  origin: string;
  /** What the service tells about itself; known once it listens. */
  description: ServiceDescription | undefined;
}

/** The state of a service that has just started. */
export function createServiceState(now: () => number): ServiceState {
  const log = new ServiceLog(now);
  const directory = new SubscriptionDirectory(log);
  const faults = new FaultList();
  const state: ServiceState = {
    now,
    log,
    directory,
    faults,
    devices: new DeviceDirectory({ log, now, subscriptions: directory }),
    profiles: new ProfileDirectory({ log, now, subscriptions: directory }),
    gate: new Gate(),
    receiver: new PushReceiver({
      directory,
      faults,
      log,
      now,
      origin: () => state.origin,
      listAudiences: (browser) => listAudiences(browser, state.origin),
    }),
    origin: '',
    description: undefined,
  };
  return state;
}
