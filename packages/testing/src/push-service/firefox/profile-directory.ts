import { randomBytes } from 'node:crypto';
import { forgetIdle } from '../delivery/forget-idle.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import { UserAgent } from '../delivery/user-agent.js';
import type { ServiceLog } from '../service-log.js';

/** A Firefox profile known to the service. */
export interface Profile {
  /** The name the service gave it, 32 hexadecimal digits. */
  readonly uaid: string;
  readonly userAgent: UserAgent;
}

/** The parts of the service that a directory of profiles uses. */
export interface ProfileDirectoryContext {
  readonly log: ServiceLog;
  readonly now: () => number;
  readonly subscriptions: Pick<SubscriptionDirectory, 'has'>;
}

/** The Firefox profiles that have said hello, but those of the distant past that lead to nothing. */
export class ProfileDirectory {
  readonly #context: ProfileDirectoryContext;
  readonly #profiles = new Map<string, Profile>();
  #count = 0;

  constructor(context: ProfileDirectoryContext) {
    this.#context = context;
  }

  get userAgents(): readonly UserAgent[] {
    return [...this.#profiles.values()].map(({ userAgent }) => userAgent);
  }

  /** The profile with this name; a new one when the name is missing or unknown. */
  greet(uaid: string | undefined): Profile {
    const known = uaid === undefined ? undefined : this.#profiles.get(uaid);
    if (known !== undefined) return known;
    forgetIdle(this.#profiles, this.#context.subscriptions);
    this.#count += 1;
    const userAgent = new UserAgent(`firefox-${this.#count}`, 'firefox', this.#context);
    const profile = { uaid: randomBytes(16).toString('hex'), userAgent };
    this.#profiles.set(profile.uaid, profile);
    return profile;
  }

  /** Forgets a profile: its next hello gets a new name, upon which Firefox drops all its subscriptions. */
  forget(userAgent: UserAgent): void {
    for (const [uaid, profile] of this.#profiles) {
      if (profile.userAgent === userAgent) this.#profiles.delete(uaid);
    }
  }
}
