import { timingSafeEqual } from 'node:crypto';
import { forgetIdle } from '../delivery/forget-idle.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import { UserAgent } from '../delivery/user-agent.js';
import type { ServiceLog } from '../service-log.js';
import { createCredentials, type DeviceCredentials } from './check-in.js';

/** A Chromium profile known to the service. */
export interface Device extends DeviceCredentials {
  readonly userAgent: UserAgent;
}

/** The parts of the service that a directory of devices uses. */
export interface DeviceDirectoryContext {
  readonly log: ServiceLog;
  readonly now: () => number;
  readonly subscriptions: Pick<SubscriptionDirectory, 'has'>;
}

/** The Chromium profiles that have checked in, but those of the distant past that lead to nothing. */
export class DeviceDirectory {
  readonly #context: DeviceDirectoryContext;
  readonly #devices = new Map<string, Device>();
  #count = 0;

  constructor(context: DeviceDirectoryContext) {
    this.#context = context;
  }

  get userAgents(): readonly UserAgent[] {
    return [...this.#devices.values()].map(({ userAgent }) => userAgent);
  }

  /** Knows a device again, or gives a new one its credentials. */
  checkIn(credentials: DeviceCredentials | undefined): Device {
    if (credentials === undefined) return this.#add(createCredentials());
    return this.authenticate(credentials) ?? this.#add(createCredentials());
  }

  /**
   * The device with these credentials; `undefined` when the secret is wrong.
   *
   * A device this service has never seen is taken in: its profile is older than
   * the service, as after a restart on the same port.
   */
  authenticate({ androidId, securityToken }: DeviceCredentials): Device | undefined {
    const known = this.#devices.get(androidId);
    if (known === undefined) return this.#add({ androidId, securityToken });
    return isEqual(known.securityToken, securityToken) ? known : undefined;
  }

  #add(credentials: DeviceCredentials): Device {
    forgetIdle(this.#devices, this.#context.subscriptions);
    this.#count += 1;
    const userAgent = new UserAgent(`chromium-${this.#count}`, 'chromium', this.#context);
    const device = { ...credentials, userAgent };
    this.#devices.set(device.androidId, device);
    return device;
  }
}

/** Reads `Authorization: AidLogin <android id>:<security token>`. */
export function parseDeviceAuthorization(header: string | undefined): DeviceCredentials | undefined {
  const match = /^AidLogin (\d{1,20}):(\d{1,20})$/.exec(header ?? '');
  const [, androidId, securityToken] = match ?? [];
  return androidId === undefined || securityToken === undefined ? undefined : { androidId, securityToken };
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
