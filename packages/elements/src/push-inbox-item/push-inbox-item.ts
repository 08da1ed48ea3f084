import type { InboxItem } from '@web-push-kit/client';
import { type PushState, resolveWebUrl } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { registerEnglish } from '../localize.js';
import { pushInboxTexts } from '../push-inbox/push-inbox.texts.js';
import { PushItemOpenEvent, PushItemReadEvent, PushItemRemoveEvent } from '../push-inbox/push-inbox-events.js';
import { toRelativeTime } from '../push-inbox/relative-time.js';
import { pushInboxItemStyles } from './push-inbox-item.styles.js';

registerEnglish(pushInboxTexts);

/**
 * One notification of a `<push-inbox>`: its title as a link, its text, how long ago it came, and what can be done with it.
 *
 * It keeps nothing itself: its events say what the user wants.
 *
 * @summary One notification of an inbox.
 * @tag push-inbox-item
 *
 * @slot - Instead of title and text: words and pictures, without links or buttons of their own.
 * @slot actions - More buttons beside "Mark as read" and "Remove".
 *
 * @csspart base - The whole item; also `item`, and `item-unread` while it is unread.
 * @csspart item - The whole item.
 * @csspart item-unread - The whole item, while it is unread.
 * @csspart dot - The mark of what is unread.
 * @csspart title - The title, a link or a button.
 * @csspart body - The text.
 * @csspart time - How long ago it came.
 * @csspart more - The button that shows the actions.
 * @csspart actions - The actions.
 *
 * @fires push-item-open - {@link PushItemOpenEvent}
 * @fires push-item-read - {@link PushItemReadEvent}
 * @fires push-item-remove - {@link PushItemRemoveEvent}
 */
export class PushInboxItemElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushInboxItemStyles];

  /** The notification. */
  @property({ attribute: false }) item: InboxItem | undefined;

  /** The http(s) address that the title leads to. Without one, the title is a button. */
  @property() href: string | undefined;

  /** The moment that "5 minutes ago" counts from, in epoch milliseconds. */
  @property({ type: Number }) now = 0;

  /** Whether the day is told elsewhere: then the time of day is shown, not how long ago it was. */
  @property({ type: Boolean }) dated = false;

  /** Position in a feed, counted from 1; 0 outside of one. */
  @property({ type: Number }) position = 0;

  /** How many items the feed has. */
  @property({ type: Number }) setSize = 0;

  /** Follows the link in place of the browser, which then does not. */
  @property({ attribute: false }) follow: ((item: InboxItem, click: MouseEvent) => void) | undefined;

  @state() private areActionsOpen = false;

  override pushStateChanged(_state: PushState, _previous: PushState): void {
    // The inbox around it tells the page.
  }

  /** Moves the focus to the title; in a feed, to the whole item. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(this.position > 0 ? '.base' : '.title')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const { item, position } = this;
    if (!item) return nothing;
    return html`<article
      class="base"
      part=${item.isRead ? 'base item' : 'base item item-unread'}
      aria-labelledby="unread title"
      aria-posinset=${position || nothing}
      aria-setsize=${position ? this.setSize : nothing}
      tabindex=${position ? 0 : nothing}
      @keydown=${this.#onKey}
    >
      <div class="mark">${item.isRead ? nothing : this.#renderUnread()}</div>
      <div class="words">
        ${this.#renderTitle(item)}
        ${item.body === undefined || this.hasSlotted() ? nothing : html`<p class="body" part="body" dir="auto">${item.body}</p>`}
        <p class="meta">${this.#renderTime(item.at)}</p>
      </div>
      ${this.#renderActions(item)}
    </article>`;
  }

  #renderUnread(): TemplateResult {
    return html`<span class="dot" part="dot"></span><span class="unseen" id="unread">${this.text('pushInboxUnread')}</span>`;
  }

  get #link(): string | undefined {
    return resolveWebUrl(this.href, isServer ? undefined : document.baseURI)?.href;
  }

  #renderTitle(item: InboxItem): TemplateResult {
    const words = html`<slot @slotchange=${this.onSlotChange}><span class="name" dir="auto">${item.title}</span></slot>`;
    const href = this.#link;
    return href === undefined
      ? html`<button type="button" class="title" part="title" id="title" aria-describedby="unread" @click=${this.#onOpen}>
          ${words}
        </button>`
      : html`<a
          class="title"
          part="title"
          id="title"
          href=${href}
          aria-describedby="unread"
          @click=${this.#onOpen}
          @auxclick=${this.#onOpen}
          >${words}</a
        >`;
  }

  #renderTime(at: number): TemplateResult | typeof nothing {
    if (at === 0) return nothing;
    const date = new Date(at);
    const whole = this.#writeDate(date, { dateStyle: 'full', timeStyle: 'short' });
    return html`<time part="time" datetime=${date.toISOString()} title=${whole}>${this.#tellTime(date)}</time>`;
  }

  #tellTime(date: Date): string {
    if (this.dated) return this.#writeDate(date, { timeStyle: 'short' });
    const ago = toRelativeTime(this.now - date.getTime());
    if (ago) return new Intl.RelativeTimeFormat(this.localize.lang(), { numeric: 'auto' }).format(ago.value, ago.unit);
    const isThisYear = date.getFullYear() === new Date(this.now).getFullYear();
    return this.#writeDate(date, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) });
  }

  #writeDate(date: Date, style: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.localize.lang(), style).format(date);
  }

  #renderActions(item: InboxItem): TemplateResult {
    const name = this.text('pushInboxActions');
    return html`<button
        type="button"
        class="more"
        part="more"
        id="more"
        aria-label=${name}
        aria-describedby="title"
        aria-expanded=${this.areActionsOpen}
        aria-controls="actions"
        @click=${this.#onMore}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M5.5 12h.01M12 12h.01M18.5 12h.01"></path>
        </svg>
      </button>
      <div class="actions" part="actions" id="actions" role="group" aria-label=${name} ?hidden=${!this.areActionsOpen}>
        <button type="button" @click=${this.#onToggleRead}>
          ${this.text(item.isRead ? 'pushInboxMarkUnread' : 'pushInboxMarkRead')}
        </button>
        <button type="button" @click=${this.#onRemove}>${this.text('pushInboxRemove')}</button>
        <slot name="actions"></slot>
      </div>`;
  }

  readonly #onOpen = (click: MouseEvent): void => {
    const { item } = this;
    // The middle button opens a tab; the right one opens nothing.
    if (!item || (click.type === 'auxclick' && click.button !== 1)) return;
    const isOurs = this.dispatchEvent(new PushItemOpenEvent(item));
    if (!item.isRead) this.dispatchEvent(new PushItemReadEvent(item, true));
    if (!isOurs) click.preventDefault();
    else if (this.#link !== undefined && isPlain(click)) this.follow?.(item, click);
  };

  readonly #onMore = (): void => {
    this.areActionsOpen = !this.areActionsOpen;
  };

  readonly #onToggleRead = (): void => {
    const { item } = this;
    if (item) this.dispatchEvent(new PushItemReadEvent(item, !item.isRead));
    this.#closeActions();
  };

  readonly #onRemove = (): void => {
    const { item } = this;
    this.#closeActions();
    if (item) this.dispatchEvent(new PushItemRemoveEvent(item));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.areActionsOpen) return;
    // What is around it, such as a dialog, stays open.
    event.stopPropagation();
    this.#closeActions();
  };

  #closeActions(): void {
    this.areActionsOpen = false;
    this.renderRoot.querySelector<HTMLElement>('#more')?.focus();
  }
}

/** Whether the browser would open the link right here. */
function isPlain({ type, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return type === 'click' && !(ctrlKey || metaKey || shiftKey || altKey);
}
