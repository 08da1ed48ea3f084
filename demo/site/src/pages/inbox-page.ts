import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxItem } from 'web-push-kit';
import { findRoute, LINE, serviceDateAt } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { closeIcon } from '../shell/icons.js';
import { pageHead } from '../shell/page-head.js';
import { formatClock, formatDay } from '../timetable/format-time.js';
import { routeMark } from '../timetable/sailing-views.js';

/** The page `/inbox`: what arrived on this browser, also what was swiped away unread. */
export class InboxPage implements Page {
  readonly title = 'Messages';
  readonly section = 'inbox';
  readonly #app: AppContext;
  readonly #inbox: AppContext['inbox'];

  constructor(app: AppContext) {
    this.#app = app;
    this.#inbox = app.inbox;
  }

  render(): TemplateResult {
    const { items } = this.#inbox;
    const unread = items?.filter(({ isRead }) => !isRead).length ?? 0;
    const lead =
      items === undefined || items.length === 0
        ? 'What arrives on this browser is kept here for 30 days.'
        : countText(unread);
    return html`${pageHead({ heading: 'Messages', lead })}
      <div class="content inbox-layout">${items === undefined ? html`<div class="skeleton"></div>` : this.#renderItems(items, unread)}</div>`;
  }

  #renderItems(items: readonly InboxItem[], unread: number): TemplateResult {
    if (items.length === 0) return this.#renderEmpty();
    const days = groupByDay(items);
    return html`
      <div class="inbox-actions">
        <button type="button" class="button button-quiet" aria-disabled=${unread === 0 ? 'true' : 'false'}
          @click=${() => void this.#inbox.markRead('all')}>Mark all as read</button>
        <button type="button" class="button button-quiet" @click=${() => void this.#inbox.clear()}>Delete all</button>
      </div>
      ${[...days].map(
        ([day, own]) => html`<section aria-label=${formatDay(day)}>
          <h2 class="inbox-day">${formatDay(day)}</h2>
          <ul class="card inbox-list">${repeat(
            own,
            ({ id }) => id,
            (item) => this.#renderItem(item),
          )}</ul>
        </section>`,
      )}
    `;
  }

  #renderItem(item: InboxItem): TemplateResult {
    const { id, title, body, url, at, isRead, topic = '' } = item;
    const route = findRoute(topic);
    const href = this.#app.hrefOf(url);
    const open = (): void => void this.#inbox.markRead(id);
    return html`<li class="inbox-item" data-read=${isRead ? 'yes' : 'no'}>
      ${route === undefined ? html`<span class="route-mark route-mark-all">${topic === 'reminders' ? 'Me' : 'All'}</span>` : routeMark(route)}
      <div class="inbox-words">
        <p class="inbox-title">
          ${isRead ? nothing : html`<span class="visually-hidden">Unread: </span>`}
          ${href === undefined ? title : html`<a href=${href} @click=${open}>${title}</a>`}
        </p>
        ${body === undefined ? nothing : html`<p>${body}</p>`}
        <p class="quiet"><time datetime=${new Date(at).toISOString()}>${formatClock(at, LINE.timeZone)}</time></p>
      </div>
      <button type="button" class="icon-button" aria-label="Delete: ${title}" @click=${() => void this.#inbox.remove(id)}>
        ${closeIcon()}
      </button>
    </li>`;
  }

  #renderEmpty(): TemplateResult {
    const isOn = this.#app.push.state.kind === 'subscribed';
    return html`<div class="card empty">
      <p>No messages yet.</p>
      <p class="quiet">
        ${
          isOn
            ? html`Expected one? See <a href="/alerts/help">why you may not be getting alerts</a>.`
            : html`Notifications are off on this browser. <a href="/settings">Turn them on</a> to hear from us.`
        }
      </p>
    </div>`;
  }
}

function countText(unread: number): string {
  if (unread === 0) return 'You have read everything.';
  return unread === 1 ? 'One message is new.' : `${unread} messages are new.`;
}

/** Days keep the order of their first item. */
function groupByDay(items: readonly InboxItem[]): ReadonlyMap<string, readonly InboxItem[]> {
  const days = new Map<string, InboxItem[]>();
  for (const item of items) {
    const day = serviceDateAt(item.at, LINE.timeZone);
    const own = days.get(day);
    if (own === undefined) days.set(day, [item]);
    else own.push(item);
  }
  return days;
}
