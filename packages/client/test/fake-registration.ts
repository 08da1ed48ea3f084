import type { PushRegistration } from '../src/browser-scope.js';
import type { RegistrationExtras, ShownNotification } from '../src/page-extras.js';

/** A notification on the screen, or one that was closed. */
export class FakeNotification implements ShownNotification {
  readonly tag: string;
  readonly data: unknown;
  isClosed = false;

  constructor({ tag = '', data = null }: { readonly tag?: string; readonly data?: unknown } = {}) {
    this.tag = tag;
    this.data = data;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** A registration as the browser lists it. */
export function createRegistration(
  members: Partial<PushRegistration & RegistrationExtras> & { readonly scriptUrl?: string } = {},
): PushRegistration & RegistrationExtras {
  const { scriptUrl = 'https://app.example/push-worker.js', ...others } = members;
  const active = { state: 'activated' as const, scriptURL: scriptUrl, addEventListener: () => undefined };
  return {
    scope: 'https://app.example/',
    installing: null,
    waiting: null,
    active: { ...active, postMessage: () => undefined },
    ...others,
  };
}

/** A registration that shows the given notifications. */
export function showing(notifications: readonly FakeNotification[]): PushRegistration & RegistrationExtras {
  return createRegistration({ getNotifications: async () => notifications.filter(({ isClosed }) => !isClosed) });
}
