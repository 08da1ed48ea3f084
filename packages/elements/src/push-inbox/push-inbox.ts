import { type Inbox, type InboxItem, openInbox, openLink } from '@web-push-kit/client';
import { resolveDeepLink, resolveWebUrl } from '@web-push-kit/protocol';
import { type CSSResultGroup, isServer, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { registerEnglish } from '../localize.js';
import { reportOutcome } from '../report-outcome.js';
import { InboxClock } from './inbox-clock.js';
import { InboxFeed, type InboxFeedHost } from './inbox-feed.js';
import { InboxList, type InboxListHost } from './inbox-list.js';
import { createListSource, fetchInboxItems, type InboxSource } from './inbox-source.js';
import { parseInboxItems } from './parse-inbox-items.js';
import { pushInboxStyles } from './push-inbox.styles.js';
import { pushInboxTexts } from './push-inbox.texts.js';
import {
  PushItemReadEvent,
  type PushItemRemoveEvent,
  PushItemRestoreEvent,
  PushReadAllEvent,
} from './push-inbox-events.js';
import { PushInboxSettings } from './push-inbox-settings.js';
import { type InboxTemplateHost, renderInbox } from './push-inbox-template.js';
import { type InboxView, planInbox } from './push-inbox-view.js';

registerEnglish(pushInboxTexts);

/** How long a link waits until its item is known to be marked as read, in milliseconds. */
const MARK_DEADLINE_MS = 500;

/**
 * The notifications that this browser has received, to be read again: what was swiped away, and what came while the
 * page was closed.
 *
 * It shows the client's inbox, or a list that the page hands over (`items`), or one from the page's server (`source`).
 * A click on an item goes where a click on its notification goes. All of a notification is shown as plain text.
 *
 * @summary A list of the notifications that have arrived.
 * @tag push-inbox
 *
 * @slot header - Instead of the heading.
 * @slot empty - Instead of "Nothing yet."
 * @slot error - Instead of "Couldn't load notifications."; the button to try again stays.
 * @slot footer - Below the list: a link to the settings, for instance.
 * @slot actions-ID - More buttons for the item with that id.
 *
 * @csspart base - The whole inbox.
 * @csspart header - Heading, count and filter.
 * @csspart note - What is to be said above the list: offline, notifications are off, all marked as read.
 * @csspart new - The button that shows what has arrived.
 * @csspart day - The heading of a day.
 * @csspart list - The list of items, one for each day.
 * @csspart item - An item.
 * @csspart item-unread - An item that was not read yet.
 * @csspart dot - The mark of an unread item.
 * @csspart title - The title of an item.
 * @csspart body - The text of an item.
 * @csspart time - How long ago an item came.
 * @csspart more - The button that shows the actions of an item.
 * @csspart actions - The actions of an item.
 * @csspart removed - The place of an item that was just removed.
 * @csspart empty - What is shown when there is nothing.
 * @csspart error - What is shown when the list could not be read.
 * @csspart load-more - The button that shows more items.
 *
 * @cssprop --push-inbox-max-height - How tall the list may grow before it scrolls. Default: as tall as it is.
 *
 * @fires push-item-open - {@link PushItemOpenEvent}
 * @fires push-item-read - {@link PushItemReadEvent}
 * @fires push-item-remove - {@link PushItemRemoveEvent}
 * @fires push-item-restore - {@link PushItemRestoreEvent}
 * @fires push-read-all - {@link PushReadAllEvent}
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushInboxElement extends PushInboxSettings implements InboxListHost, InboxFeedHost, InboxTemplateHost {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushInboxStyles];

  /** @internal */
  readonly list = new InboxList(this);
  /** @internal */
  readonly clock = new InboxClock(this);
  /** @internal */
  readonly feed = new InboxFeed(this);
  @state() private pages = 1;
  #shownFrom: unknown;
  #reading: Promise<void> = Promise.resolve();

  /** Reads the list again. */
  refresh(): void {
    this.list.show(this.#openSource(), true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shownFrom = undefined;
  }

  /** Says that notifications came while the list is shown; called by the list. */
  itemsArrived(count: number): void {
    this.announcer.say(this.localize.term('pushInboxArrived', count));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isServer || !this.isConnected) return;
    const from = this.items ?? this.#allowedSource ?? this.fullClient;
    if (from === this.#shownFrom) return;
    const isSameList = Array.isArray(from) && Array.isArray(this.#shownFrom);
    this.#shownFrom = from;
    this.list.show(this.#openSource(), isSameList);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.clock.youngestAt = this.list.items?.[0]?.at;
  }

  override render(): TemplateResult | typeof nothing {
    return renderInbox(this, this.plan());
  }

  /** @internal What is shown. */
  plan(): InboxView {
    const { items, hasFailed, admitted, kept, undo } = this.list;
    return planInbox({
      items: items ?? this.#emptyWithoutClient(),
      hasFailed,
      admitted,
      kept,
      removed: undo?.kind === 'remove' ? undo.item : undefined,
      filter: this.filter === 'unread' ? 'unread' : 'all',
      groupBy: this.groupBy === 'none' || this.infinite ? 'none' : 'day',
      limit: this.pages * Math.max(1, this.pageSize),
    });
  }

  /** @internal Where an item leads to; `undefined` for nowhere, and for where it must not lead. */
  hrefOf({ url }: InboxItem): string | undefined {
    // What the worker has kept, it has judged already.
    if (this.items === undefined && this.source === undefined) return resolveWebUrl(url, document.baseURI)?.href;
    const allowedOrigins = this.allowedOrigins.split(/\s+/).filter((origin) => origin !== '');
    return resolveDeepLink(url, { scope: document.baseURI, allowedOrigins });
  }

  /** @internal */
  get parts(): InboxTemplateHost['parts'] {
    return {
      state: this.push.state,
      client: this.push.client,
      announcer: this.announcer,
      localize: this.localize,
      text: (key) => this.text(key),
    };
  }

  /** @internal The user has read an item, or not. */
  readonly onItemRead = ({ item, isRead }: PushItemReadEvent): void => {
    this.#reading = this.list.mark(item, isRead);
  };

  /** @internal */
  readonly onItemRemove = async ({ item }: PushItemRemoveEvent): Promise<void> => {
    this.announcer.say(this.text('pushInboxRemoved'));
    await this.list.remove(item);
    await this.#focusOn('.removed button');
  };

  /** @internal Goes where a click on the notification goes. */
  readonly follow = (item: InboxItem, click: MouseEvent): void => {
    click.preventDefault();
    void this.#follow(this.hrefOf(item));
  };

  /** @internal */
  readonly onMarkAll = async (): Promise<void> => {
    this.dispatchEvent(new PushReadAllEvent());
    this.announcer.say(this.text('pushInboxAllMarked'));
    await this.list.markAll();
    await this.#focusOn('.note button');
  };

  /** @internal */
  readonly onUndo = async (): Promise<void> => {
    const { undo } = this.list;
    await this.list.takeBack();
    if (undo?.kind === 'remove') {
      this.dispatchEvent(new PushItemRestoreEvent(undo.item));
      await this.#focusOnItem(undo.item.id);
    } else if (undo) {
      for (const item of undo.items) this.dispatchEvent(new PushItemReadEvent(item, false));
      await this.#focusOn('.mark-all');
    }
  };

  /** @internal */
  readonly onFilter = (filter: 'all' | 'unread'): void => {
    this.filter = filter;
    this.pages = 1;
    this.list.forget();
  };

  /** @internal */
  readonly onShowNew = async (): Promise<void> => {
    const [newest] = (this.list.items ?? []).filter(({ id }) => !this.list.admitted.has(id));
    this.list.admit();
    if (newest) await this.#focusOnItem(newest.id);
  };

  /** @internal */
  readonly onLoadMore = async (): Promise<void> => {
    const shown = this.renderRoot.querySelectorAll('push-inbox-item').length;
    this.pages += 1;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('push-inbox-item')[shown]?.focus();
  };

  /** @internal The end of a feed is in sight. */
  readonly showMore = (): void => {
    this.pages += 1;
  };

  /** @internal */
  readonly onRetry = (): void => {
    this.list.show(this.#openSource());
  };

  /** @internal */
  readonly onTurnOn = async (): Promise<void> => {
    // Not all that is shown: the notifications are nobody else's business.
    const text = [this.text('pushInboxOff'), this.text('pushAccept')].join('\n');
    const result = await this.requestSubscription({ consent: { text } });
    if (result) reportOutcome(this, result);
  };

  /** The `source`; empty if it may not be requested. */
  get #allowedSource(): string | undefined {
    return this.source === undefined ? undefined : this.guard.allowedSource('source', this.source);
  }

  #openSource(): InboxSource | undefined {
    const { items, fullClient } = this;
    const source = this.#allowedSource;
    if (items !== undefined) return createListSource(async () => parseInboxItems(items) ?? []);
    if (source !== undefined) return createListSource(() => fetchInboxItems(source));
    return fullClient && (openInbox(fullClient) satisfies Inbox);
  }

  /** A client that can do no more than ask has no inbox. */
  #emptyWithoutClient(): readonly InboxItem[] | undefined {
    return this.#shownFrom === undefined && this.push.client ? [] : undefined;
  }

  async #follow(href: string | undefined): Promise<void> {
    if (href === undefined) return;
    const url = new URL(href);
    // A page that is left takes unfinished writes with it.
    await Promise.race([this.#reading, new Promise((resolve) => setTimeout(resolve, MARK_DEADLINE_MS))]);
    const { fullClient } = this;
    const isShown = fullClient !== undefined && (await openLink(fullClient, href).catch(() => false));
    if (!isShown) this.navigate(url);
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #focusOnItem(id: string): Promise<void> {
    await this.updateComplete;
    const items = [...this.renderRoot.querySelectorAll('push-inbox-item')];
    items.find(({ item }) => item?.id === id)?.focus();
  }
}
