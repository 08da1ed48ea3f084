import { html, type TemplateResult } from 'lit';
import type { InboxItem } from 'web-push-kit';
import type { PushInboxElement, PushInboxItemElement } from 'web-push-kit/elements';
import { createFakePushClient, type FakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Titles and texts as a ferry line would send them, and how old each is. */
const MESSAGES: readonly (readonly [ageMs: number, title: string, body?: string])[] = [
  [3 * MINUTE_MS, 'Route 7: 25 minutes late', 'The 14:10 from Hamn leaves at 14:35. The 15:00 is on time.'],
  [2 * HOUR_MS, 'Route 3 sails again', 'The wind has dropped. All sailings from 12:00 on.'],
  [26 * HOUR_MS, 'Your booking for Saturday'],
  [28 * HOUR_MS, 'Route 3 is canceled today', 'Storm warning until midnight. Tickets stay valid for a week.'],
  [9 * DAY_MS, 'Winter timetable from 1 December', 'Two sailings fewer on weekdays, one more on Sundays.'],
];

function listItems(count: number, readFrom = 2): readonly InboxItem[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const [ageMs, title, body] = MESSAGES[index % MESSAGES.length] ?? [0, ''];
    const at = now - ageMs - Math.floor(index / MESSAGES.length) * 10 * DAY_MS;
    const item = { id: `m${index}`, title, url: '/timetable', at, isRead: index >= readFrom };
    return body === undefined ? item : { ...item, body };
  });
}

function withItems(items: readonly InboxItem[], state: FakeState = 'subscribed'): FakePushClient {
  return createFakePushClient({ state, records: { inbox: { items } } });
}

/** A client whose storage does as `read` says. */
function withStorage(read: () => Promise<never>): FakePushClient {
  const client = createFakePushClient({ state: 'subscribed' });
  Object.assign(client.storage, { read });
  return client;
}

function show(name: string, client: () => FakePushClient): ElementCase {
  return { name, render: () => renderInbox(client()) };
}

function renderInbox(client: FakePushClient): TemplateResult {
  return html`<push-inbox site-name="Island Ferries" .client=${client}></push-inbox>`;
}

/** Waits until the list is there, then presses what `selector` finds. */
async function press(root: HTMLElement, selector: string, inItem = false): Promise<void> {
  const inbox = root.querySelector<PushInboxElement>('push-inbox');
  await inbox?.updateComplete;
  while (!inbox?.shadowRoot?.querySelector('push-inbox-item')) await new Promise(requestAnimationFrame);
  const item = inbox.shadowRoot.querySelector<PushInboxItemElement>('push-inbox-item');
  await item?.updateComplete;
  const pressed = (inItem ? item : inbox)?.shadowRoot?.querySelector<HTMLElement>(selector);
  pressed?.click();
  await item?.updateComplete;
  await inbox.updateComplete;
}

const HOSTILE: readonly InboxItem[] = [
  {
    id: 'script',
    title: '<img src=x onerror="alert(1)"><b>Not bold</b>',
    body: '<script>alert(1)</script> stays text.',
    url: 'javascript:alert(1)',
    at: Date.now(),
    isRead: false,
  },
  { id: 'huge', title: 'W'.repeat(480), body: 'No spaces at all: '.repeat(60), at: 0, isRead: true },
];

const STATES: readonly ElementCase[] = [
  show('loading', () => withStorage(() => new Promise(() => undefined))),
  show('empty', () => withItems([])),
  show('a few', () => withItems(listItems(5))),
  show('many', () => withItems(listItems(45))),
  show('could not be read', () => withStorage(() => Promise.reject(new Error('Storage is blocked')))),
  show('offline', () => withItems(listItems(3), { kind: 'subscribed', isOffline: true })),
  show('notifications never turned on', () => withItems(listItems(2), 'default')),
  show('notifications off', () => withItems(listItems(2), { kind: 'unsubscribed', reason: 'opted-out' })),
  show('notifications blocked', () => withItems(listItems(2), 'denied')),
  show('the browser asks', () => withItems(listItems(1), 'prompting')),
  show('turning on', () => withItems(listItems(1), 'subscribing')),
  show('turning on failed', () => withItems(listItems(1), { kind: 'error', reason: 'backend-unreachable' })),
  show('not supported', () => withItems(listItems(1), 'unsupported')),
  show('insecure', () => withItems(listItems(1), 'insecure')),
  show('iPhone, in a tab', () => withItems(listItems(1), 'ios-needs-install')),
  show('checking', () => withItems(listItems(1), 'checking')),
];

const ACTS: readonly ElementCase[] = [
  {
    name: 'only unread',
    render: () => html`<push-inbox filter="unread" .client=${withItems(listItems(5))}></push-inbox>`,
  },
  {
    name: 'everything read',
    render: () => html`<push-inbox filter="unread" .client=${withItems(listItems(5, 0))}></push-inbox>`,
  },
  {
    name: 'actions of an item',
    render: () => renderInbox(withItems(listItems(3))),
    prepare: (root) => press(root, '.more', true),
  },
  {
    name: 'removed',
    render: () => renderInbox(withItems(listItems(3))),
    prepare: (root) => press(root, '.actions button:nth-of-type(2)', true),
  },
  {
    name: 'all marked as read',
    render: () => renderInbox(withItems(listItems(3))),
    prepare: (root) => press(root, '.mark-all'),
  },
  {
    name: 'new ones have arrived',
    render: () => renderInbox(withItems(listItems(3))),
    prepare: async (root) => {
      await press(root, '.heading');
      const client = root.querySelector<PushInboxElement>('push-inbox')?.client as FakePushClient;
      await client.receive({ id: 'new-1', title: 'Route 7 is on time again' });
      await client.receive({ id: 'new-2', title: 'Route 3: last boat at 20:00' });
      await root.querySelector<PushInboxElement>('push-inbox')?.updateComplete;
    },
  },
];

const OTHER_FORMS: readonly ElementCase[] = [
  {
    name: 'a list of the page, with words of its own',
    render: () => html`<push-inbox .items=${listItems(2)} group-by="none">
      <span slot="header">Messages from the harbor</span>
      <a slot="footer" href="/settings">What to send</a>
    </push-inbox>`,
  },
  {
    name: 'a feed',
    render: () => html`<push-inbox infinite page-size="4" .client=${withItems(listItems(12))}></push-inbox>`,
  },
  {
    name: 'items drawn by the page',
    render: () => html`<push-inbox
      group-by="none"
      .client=${withItems(listItems(2))}
      .renderItem=${({ title }: InboxItem) => html`<strong>${title}</strong>`}
    ></push-inbox>`,
  },
  { name: 'hostile and huge', render: () => html`<push-inbox .items=${HOSTILE}></push-inbox>` },
];

export const pushInbox: ElementCases = {
  tag: 'push-inbox',
  summary: 'A list of the notifications that have arrived.',
  cases: [...STATES, ...ACTS, ...OTHER_FORMS],
};
