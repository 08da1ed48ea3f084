import dbus from 'dbus-next';
import type { NotifyCall } from './desktop-notification.js';

/** Why a notification went away, in the numbers of the notification specification. */
export const CLOSE_REASON = { expired: 1, dismissedByUser: 2, closedByProgram: 3 } as const;

type Hints = Readonly<Record<string, { readonly value: unknown }>>;
/** The arguments of `Notify`, in the order of the specification. */
type NotifyArguments = readonly [
  app: string,
  replacesId: number,
  icon: string,
  summary: string,
  body: string,
  actions: readonly string[],
  hints: Hints,
  expireTimeoutMs: number,
];

/** What the server tells the desktop about. */
export interface NotificationServerEvents {
  /** A program wants to show something; answers with the notification's number. */
  onNotify(call: NotifyCall, replacesId: number): number;
  /** A program takes its notification away. */
  onClose(id: number): void;
}

/**
 * The notification service of a desktop, as it appears on the session bus.
 *
 * Method names are those of the specification; dbus-next calls them by name.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/protocol.html
 */
export class NotificationServer extends dbus.interface.Interface {
  readonly #events: NotificationServerEvents;

  constructor(events: NotificationServerEvents) {
    super('org.freedesktop.Notifications');
    this.#events = events;
  }

  GetCapabilities(): string[] {
    // Without 'body-markup' browsers send plain text; with the KDE hint Chromium names the site apart from the body.
    return ['actions', 'body', 'persistence', 'icon-static', 'x-kde-origin-name'];
  }

  GetServerInformation(): string[] {
    return ['web-push-kit testing desktop', 'web-push-kit', '1.0', '1.2'];
  }

  Notify(...[app, replacesId, , summary, body, actions, hints, expireTimeoutMs]: NotifyArguments): number {
    return this.#events.onNotify({ app, summary, body, actions, hints, expireTimeoutMs }, replacesId);
  }

  CloseNotification(id: number): void {
    this.#events.onClose(id);
  }

  /** Signal: the user pressed a button, or the notification itself (`default`). */
  ActionInvoked(id: number, key: string): unknown[] {
    return [id, key];
  }

  /** Signal: the notification is gone. */
  NotificationClosed(id: number, reason: number): unknown[] {
    return [id, reason];
  }
}

NotificationServer.configureMembers({
  methods: {
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
  },
  signals: {
    ActionInvoked: { signature: 'us' },
    NotificationClosed: { signature: 'uu' },
  },
});

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Puts a notification server on the bus; resolves with how to leave the bus once it can be called. */
export async function exportNotificationServer(server: NotificationServer, busAddress: string): Promise<() => void> {
  const bus = dbus.sessionBus({ busAddress });
  // The daemon is ended right after leaving; what its socket says then is no news.
  bus.on('error', () => undefined);
  await bus.requestName(NAME, dbus.NameFlag.DO_NOT_QUEUE);
  bus.export(PATH, server);
  return () => bus.disconnect();
}
