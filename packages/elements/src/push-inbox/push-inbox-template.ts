import type { InboxItem } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcer } from '../announcer.js';
import type { ElementClient } from '../element-client.js';
import { renderIcon } from '../icons.js';
import type { PushLocalizeController } from '../localize.js';
import { renderAnnouncer } from '../render-announcer.js';
import { describeState } from '../state-text.js';
import type { TextFinder } from '../translations/translation.js';
import type { InboxClock } from './inbox-clock.js';
import type { InboxFeed } from './inbox-feed.js';
import type { InboxList } from './inbox-list.js';
import type { PushItemReadEvent, PushItemRemoveEvent } from './push-inbox-events.js';
import type { InboxGroup, InboxRow, InboxView } from './push-inbox-view.js';
import { countDays } from './relative-time.js';

/** What the template needs of its element. */
export interface InboxTemplateHost {
  readonly lang: string;
  readonly heading: string;
  readonly noHeading: boolean;
  readonly noHint: boolean;
  readonly filter: 'all' | 'unread';
  readonly infinite: boolean;
  readonly renderItem: ((item: InboxItem) => unknown) | undefined;
  readonly list: InboxList;
  readonly clock: InboxClock;
  readonly feed: InboxFeed;
  readonly parts: {
    readonly state: PushState;
    readonly client: ElementClient | undefined;
    readonly announcer: Announcer;
    readonly localize: PushLocalizeController;
    readonly text: TextFinder;
  };
  hrefOf(item: InboxItem): string | undefined;
  readonly follow: (item: InboxItem, click: MouseEvent) => void;
  readonly onItemRead: (event: PushItemReadEvent) => void;
  readonly onItemRemove: (event: PushItemRemoveEvent) => void;
  readonly onMarkAll: () => void;
  readonly onUndo: () => void;
  readonly onFilter: (filter: 'all' | 'unread') => void;
  readonly onShowNew: () => void;
  readonly onLoadMore: () => void;
  readonly onRetry: () => void;
  readonly onTurnOn: () => void;
}

const EXPORTED = 'item, item-unread, dot, title, body, time, more, actions';

/** Renders the whole inbox. */
export function renderInbox(host: InboxTemplateHost, view: InboxView): TemplateResult {
  const isBusy = view.phase === 'loading';
  return html`<section class="base" part="base" aria-labelledby="heading" aria-busy=${isBusy ? 'true' : nothing}>
      ${renderHeader(host, view)} ${renderNotes(host)} ${renderContent(host, view)}
      <slot name="footer"></slot>
    </section>
    ${renderAnnouncer()}`;
}

function renderHeader(host: InboxTemplateHost, view: InboxView): TemplateResult {
  const { text, localize } = host.parts;
  const { unreadCount } = view;
  return html`<div class="header" part="header">
      <h2 class=${host.noHeading ? 'heading unseen' : 'heading'} id="heading">
        <slot name="header">${host.heading || text('pushInboxHeading')}</slot>
      </h2>
      <span class="count" ?hidden=${unreadCount === 0}>${localize.term('pushInboxUnreadCount', unreadCount)}</span>
    </div>
    ${host.list.items?.length ? renderToolbar(host, unreadCount) : nothing}`;
}

function renderToolbar(host: InboxTemplateHost, unreadCount: number): TemplateResult {
  const { text } = host.parts;
  const option = (filter: 'all' | 'unread', label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${(host.filter === 'unread') === (filter === 'unread')} @click=${() => host.onFilter(filter)}>
      ${label}
    </button>`;
  return html`<div class="toolbar">
    <div class="filter" role="group" aria-label=${text('pushInboxFilter')}>
      ${option('all', text('pushInboxAll'))} ${option('unread', text('pushInboxOnlyUnread'))}
    </div>
    ${unreadCount > 0 ? html`<button type="button" class="quiet mark-all" @click=${host.onMarkAll}>${text('pushInboxMarkAll')}</button>` : nothing}
  </div>`;
}

function renderNotes(host: InboxTemplateHost): TemplateResult {
  const { text, state } = host.parts;
  const isMarked = host.list.undo?.kind === 'read-all';
  const undo = html`<button type="button" @click=${host.onUndo}>${text('pushUndo')}</button>`;
  return html`${isMarked ? renderNote(text('pushInboxAllMarked'), undo) : nothing}
  ${(state.isOffline || host.list.hasFailed) && host.list.items ? renderNote(text('pushInboxOffline'), nothing, 'info') : nothing}
  ${host.noHint ? nothing : renderHint(host)}`;
}

/** Why nothing new may come. */
function renderHint({ parts: { state, text, client }, onTurnOn }: InboxTemplateHost): TemplateResult | typeof nothing {
  if (!client) return nothing;
  switch (state.kind) {
    case 'default':
    case 'unsubscribed':
    case 'error': {
      const turnOn = html`<button type="button" @click=${onTurnOn}>${text('pushAccept')}</button>`;
      return renderNote(text('pushInboxOff'), turnOn, 'bell-slash');
    }
    case 'denied':
    case 'ios-needs-install': {
      const { status, detail, icon } = describeState(state);
      const words = html`<strong>${text(status)}</strong> ${detail ? html`<br />${text(detail)}` : nothing}`;
      return renderNote(words, nothing, icon);
    }
    case 'prompting':
    case 'subscribing':
      return renderNote(text(describeState(state).status), nothing, 'bell');
    default:
      return nothing;
  }
}

function renderNote(words: unknown, action: unknown, icon?: Parameters<typeof renderIcon>[0]): TemplateResult {
  return html`<div class="note" part="note">
    ${icon ? renderIcon(icon) : nothing}<span class="words">${words}</span>${action}
  </div>`;
}

function renderContent(host: InboxTemplateHost, view: InboxView): TemplateResult {
  const { text } = host.parts;
  switch (view.phase) {
    case 'loading':
      return html`<p class="unseen">${text('pushInboxLoading')}</p>
        ${[1, 2, 3].map(() => html`<div class="skeleton" aria-hidden="true"></div>`)}`;
    case 'error':
      return html`<div class="blank" part="error">
        ${renderIcon('warning')}<slot name="error">${text('pushInboxError')}</slot>
        <button type="button" @click=${host.onRetry}>${text('pushTryAgain')}</button>
      </div>`;
    case 'empty':
      return html`${renderNew(host, view)}
        <div class="blank" part="empty">${renderIcon('bell')}<slot name="empty">${text('pushInboxEmpty')}</slot></div>`;
    case 'all-read':
      return html`${renderNew(host, view)}
        <div class="blank" part="empty">${renderIcon('check')}<span>${text('pushInboxAllRead')}</span></div>`;
    default:
      return renderList(host, view);
  }
}

function renderNew(
  { parts: { localize }, onShowNew }: InboxTemplateHost,
  { newCount }: InboxView,
): TemplateResult | typeof nothing {
  return newCount === 0
    ? nothing
    : html`<button type="button" class="new" part="new" @click=${onShowNew}>
        ${localize.term('pushInboxShowNew', newCount)}
      </button>`;
}

function renderList(host: InboxTemplateHost, view: InboxView): TemplateResult {
  const more = html`<button type="button" class="load-more" part="load-more" @click=${host.onLoadMore}>
    ${host.parts.text('pushInboxLoadMore')}
  </button>`;
  return html`<div class="scroller" @push-item-read=${host.onItemRead} @push-item-remove=${host.onItemRemove}>
    ${renderNew(host, view)}
    ${repeat(
      view.groups,
      ({ day }) => (day === undefined ? '' : new Date(day).toDateString()),
      (group) => renderGroup(host, group, view),
    )}
    ${view.hasMore && !host.infinite ? more : nothing}
    ${view.hasMore && host.infinite ? html`<div class="end"></div>` : nothing}
  </div>`;
}

function renderGroup(host: InboxTemplateHost, { day, rows }: InboxGroup, view: InboxView): TemplateResult {
  // Of what came today it is told how long ago that was.
  const isDated = day !== undefined && countDays(day, host.clock.now) < 0;
  const own = repeat(
    rows,
    ({ item }) => item.id,
    (row) => renderRow(host, row, { view, isDated }),
  );
  if (host.infinite) {
    return html`<div class="list" part="list" role="feed" aria-labelledby="heading" @keydown=${host.feed.onKey}>${own}</div>`;
  }
  const heading = day === undefined ? nothing : html`<h3 class="day" part="day">${nameDay(host, day)}</h3>`;
  return html`${heading}<ul class="list" part="list" role="list">${own}</ul>`;
}

/** Where a row is. */
interface RowPlace {
  readonly view: InboxView;
  /** Below the heading of a day that has passed. */
  readonly isDated: boolean;
}

function renderRow(host: InboxTemplateHost, row: InboxRow, place: RowPlace): TemplateResult {
  const { text } = host.parts;
  const content = row.isRemoved
    ? html`<div class="removed" part="removed">
        <span>${text('pushInboxRemoved')}</span>
        <button type="button" @click=${host.onUndo}>${text('pushUndo')}</button>
      </div>`
    : renderInboxItem(host, row.item, place);
  return host.infinite ? html`<div class="row">${content}</div>` : html`<li class="row">${content}</li>`;
}

function renderInboxItem(host: InboxTemplateHost, item: InboxItem, { view, isDated }: RowPlace): TemplateResult {
  const rows = host.infinite ? view.groups.flatMap(({ rows }) => rows) : [];
  const position = rows.findIndex((row) => row.item.id === item.id) + 1;
  // A new element for each item: an open menu is nobody else's.
  return html`${keyed(
    item.id,
    html`<push-inbox-item
      exportparts=${EXPORTED}
      lang=${host.lang || nothing}
      .client=${host.parts.client}
      .item=${item}
      .href=${host.hrefOf(item)}
      .now=${host.clock.now}
      .dated=${isDated}
      .position=${position}
      .setSize=${view.rowCount}
      .follow=${host.follow}
      >${host.renderItem ? host.renderItem(item) : nothing}<slot name="actions-${item.id}" slot="actions"></slot
    ></push-inbox-item>`,
  )}`;
}

function nameDay({ parts: { localize }, clock }: InboxTemplateHost, day: number): string {
  const days = countDays(day, clock.now);
  const date = new Date(day);
  const isThisYear = date.getFullYear() === new Date(clock.now).getFullYear();
  const name =
    days >= -1 && days <= 0
      ? new Intl.RelativeTimeFormat(localize.lang(), { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(localize.lang(), {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(!isThisYear && { year: 'numeric' }),
        }).format(date);
  // Intl gives words for the middle of a sentence.
  return name.charAt(0).toLocaleUpperCase(localize.lang()) + name.slice(1);
}
