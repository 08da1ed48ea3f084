import { spreadDelay } from '@web-push-kit/backend';
import {
  type PageReply,
  resolveDeepLink,
  type ShowMessage,
  WIRE_VERSION,
  type WorkerMessage,
} from '@web-push-kit/protocol';
import type { TabChannel, WorkerEvent } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import type { DeepLinkHandler } from './push-client.js';

/** Who is told what {@link PageEars} hear. */
export interface EarsHost {
  /** What is added to it later counts. */
  readonly deepLinkHandlers: ReadonlySet<DeepLinkHandler>;
  /** What a page without a handler does with a link. */
  readonly deepLinks: 'navigate' | undefined;
  /** Ends the listening. */
  readonly signal: AbortSignal;
  /** @returns Whether the page has shown the message itself, as it can when the worker offers it. */
  onMessage(message: ShowMessage, isOffer: boolean): boolean;
  /** The worker, or another page, has changed a record that pages show. */
  onRecordsChange(): void;
  /** Something may have changed: look again, at once even after a failure if it is urgent. */
  onNews(isUrgent: boolean): void;
}

/**
 * How old a clicked link may be to still be followed, in milliseconds.
 *
 * Long enough for a Home Screen app to start cold on a slow phone; short enough that someone who opens the app later,
 * for a reason of their own, is not carried off.
 */
const LINK_LIFETIME_MS = 60_000;

/** Over which time pages come back that have been offline together, in milliseconds. */
const RETURN_SPREAD_MS = 3000;

/** For how long a tab tells the others only once that it has put something right, in milliseconds. */
const REPAIR_PAUSE_MS = 60_000;

/** Hears what happens around a page: the browser, the worker, the other tabs. */
export class PageEars {
  readonly #context: ClientContext;
  readonly #host: EarsHost;
  #channel: TabChannel | undefined;
  #repairedAt = Number.NEGATIVE_INFINITY;

  constructor(context: ClientContext, host: EarsHost) {
    this.#context = context;
    this.#host = host;
  }

  /** Tells the other tabs that something has changed. */
  announce(): void {
    this.#channel?.postMessage({ webPushKit: WIRE_VERSION, kind: 'records-changed' });
  }

  /**
   * Tells the other tabs that this one has put something right by itself; not again soon, as tabs that never find it saved
   * would send each other to the backend for ever.
   */
  announceRepair(): void {
    const now = this.#context.now();
    // Whatever the clock did meanwhile.
    if (Math.abs(now - this.#repairedAt) < REPAIR_PAUSE_MS) return;
    this.#repairedAt = now;
    this.announce();
  }

  /**
   * Begins to listen.
   *
   * Safari never tells that a permission changed, so coming back to the page counts as a hint.
   *
   * @see https://bugs.webkit.org/show_bug.cgi?id=259432
   */
  listen(): void {
    const { scope, random } = this.#context;
    const { signal, onNews } = this.#host;
    const { document, navigator } = scope;
    const onReturn = (): void => {
      // A page that nobody looks at waits until somebody does.
      if (document.visibilityState !== 'visible') return;
      void this.openPendingLink();
      onNews(false);
    };
    for (const type of ['focus', 'pageshow']) scope.addEventListener(type, onReturn, { signal });
    document.addEventListener('visibilitychange', onReturn, { signal });
    scope.addEventListener('offline', () => onNews(false), { signal });
    scope.addEventListener('online', () => setTimeout(onNews, spreadDelay(random, RETURN_SPREAD_MS), true), { signal });
    const query = settle(() => navigator.permissions?.query({ name: 'notifications' }));
    void query.then((status) => status?.addEventListener?.('change', onReturn, { signal }));
    navigator.serviceWorker?.addEventListener('message', (event) => this.#receive(event), { signal });
    // Messages wait for the page to be parsed, or for this call, which is sooner.
    navigator.serviceWorker?.startMessages?.();
    this.#listenToTabs();
  }

  /** Shows the link of a click that no page could handle when it happened, if the user looks at this page. */
  async openPendingLink(): Promise<void> {
    const { scope, storage, now } = this.#context;
    if (!this.#findHandlers().length || scope.document.visibilityState !== 'visible') return;
    const link = await storage.take('pending-link');
    if (link && now() - link.at < LINK_LIFETIME_MS) await this.openLink(link.url);
  }

  /** Resolves to whether the page shows the link now; not without a handler, nor when it leads to another site. */
  async openLink(link: string): Promise<boolean> {
    const url = resolveDeepLink(link, { scope: this.#context.scope.location.origin });
    const handlers = this.#findHandlers();
    if (!url || !handlers.length) return false;
    await Promise.all(handlers.map((handler) => handler(new URL(url))));
    return true;
  }

  #listenToTabs(): void {
    const { signal, onRecordsChange, onNews } = this.#host;
    const { BroadcastChannel } = this.#context.scope;
    if (!BroadcastChannel) return;
    const channel = new BroadcastChannel('web-push-kit');
    this.#channel = channel;
    channel.addEventListener('message', () => {
      onRecordsChange();
      onNews(false);
    });
    signal.addEventListener('abort', () => {
      this.#channel = undefined;
      channel.close();
    });
  }

  #receive({ data, ports }: WorkerEvent): void {
    const { onMessage, onRecordsChange, onNews } = this.#host;
    const reply = (kind: PageReply['kind']): void => ports[0]?.postMessage({ webPushKit: WIRE_VERSION, kind });
    // Only the site's own worker can send it, and what this version of the kit has sent is well formed.
    const heard = Object(data) as WorkerMessage;
    if (heard.webPushKit !== WIRE_VERSION) return;
    switch (heard.kind) {
      case 'message':
      case 'offer':
        if (onMessage(heard.message, heard.kind === 'offer')) reply('handled');
        break;
      case 'navigate':
        // A handler that fails leaves the worker without an answer, so that it navigates itself; the page's own error
        // reporting hears of the rejection.
        void this.openLink(heard.url).then((isShown) => isShown && reply('navigated'));
        break;
      case 'records-changed':
        onRecordsChange();
        onNews(false);
        break;
      case 'subscription-changed':
        onNews(false);
        break;
      default:
    }
  }

  #findHandlers(): readonly DeepLinkHandler[] {
    const { deepLinkHandlers, deepLinks } = this.#host;
    const { location } = this.#context.scope;
    if (deepLinkHandlers.size > 0 || !deepLinks) return [...deepLinkHandlers];
    return [({ href }) => (href === location.href ? undefined : location.assign?.(href))];
  }
}
