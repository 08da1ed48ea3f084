import type { CDPSession, Page } from '@playwright/test';

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
  readonly isDeleted: boolean;
}

interface Version {
  readonly versionId: string;
  readonly registrationId: string;
  readonly status: string;
  readonly runningStatus: string;
}

/**
 * Chromium's own hand on service workers: push into them, and stop them.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/ServiceWorker/
 */
export class WorkerControl {
  readonly #session: CDPSession;
  readonly #registrations = new Map<string, Registration>();
  readonly #versions = new Map<string, Version>();
  readonly #waiting = new Set<() => void>();

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const registration of registrations) this.#registrations.set(registration.registrationId, registration);
      this.#tellWaiting();
    });
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions) this.#versions.set(version.versionId, version);
      this.#tellWaiting();
    });
  }

  /** @param page - Any page; one that is no client of the workers lets them be stopped. */
  static async attach(page: Page): Promise<WorkerControl> {
    const session = await page.context().newCDPSession(page);
    const control = new WorkerControl(session);
    await session.send('ServiceWorker.enable');
    return control;
  }

  /** The id of the registration with a scope, once its worker is active. */
  async waitForActive(scopeUrl: string): Promise<string> {
    return await this.#waitFor(`the worker of ${scopeUrl} to be active`, () => {
      const registration = [...this.#registrations.values()].find(
        ({ scopeURL, isDeleted }) => scopeURL === scopeUrl && !isDeleted,
      );
      const isActive = [...this.#versions.values()].some(
        ({ registrationId, status }) => registrationId === registration?.registrationId && status === 'activated',
      );
      return isActive ? registration?.registrationId : undefined;
    });
  }

  /** Pushes into a worker, which starts if it has to. */
  async deliver(origin: string, registrationId: string, payload: object): Promise<void> {
    const data = JSON.stringify(payload);
    await this.#session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  }

  /** Stops every worker and waits until the browser says that none runs. */
  async stopAll(): Promise<void> {
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await this.#waitFor('the workers to stop', () =>
      [...this.#versions.values()].every(({ runningStatus }) => runningStatus === 'stopped') ? true : undefined,
    );
  }

  #tellWaiting(): void {
    for (const look of this.#waiting) look();
  }

  #waitFor<T>(what: string, find: () => T | undefined, timeoutMs = 20_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        act();
      };
      const look = (): void => {
        const found = find();
        if (found !== undefined) settle(() => resolve(found));
      };
      const timer = setTimeout(() => settle(() => reject(new Error(`Waited in vain for ${what}`))), timeoutMs);
      this.#waiting.add(look);
      look();
    });
  }
}
