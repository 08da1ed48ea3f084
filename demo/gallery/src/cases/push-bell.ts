import { html, type TemplateResult } from 'lit';
import type { PushBellElement } from 'web-push-kit/elements';
import { createFakePushClient, type FakePushClientOptions, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const MINUTE_MS = 60_000;
const PANEL_HEIGHT_PX = 620;

type Records = NonNullable<FakePushClientOptions['records']>;
/** What is remembered on the device goes with the attributes: a case takes both. */
type Look = { readonly records?: Records } & Partial<
  Pick<PushBellElement, 'placement' | 'size' | 'panel' | 'badge' | 'hideWhen' | 'label' | 'topics'>
>;

function withUnread(count: number): Records {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    title: `Route ${index + 1} is late`,
    body: 'It leaves 25 minutes later than planned.',
    url: '/timetable',
    at: Date.now() - (index + 1) * 7 * MINUTE_MS,
    isRead: false,
  }));
  return { inbox: { items } };
}

/** Until half past three, today or tomorrow. */
function withPause(): Records {
  const end = new Date();
  end.setHours(15, 30, 0, 0);
  if (end.getTime() <= Date.now()) end.setDate(end.getDate() + 1);
  return { preferences: { snoozedUntil: end.getTime() } };
}

function renderBell(state: FakeState, look: Look): TemplateResult {
  const { records = {}, topics = [] } = look;
  const {
    placement = 'inline',
    size = 'm',
    panel = 'settings',
    badge = 'count',
    hideWhen = 'never',
    label = '',
  } = look;
  return html`<push-bell
    site-name="Island Ferries"
    placement=${placement}
    size=${size}
    panel=${panel}
    badge=${badge}
    hide-when=${hideWhen}
    label=${label}
    .topics=${topics}
    .client=${createFakePushClient({ state, records })}
  ></push-bell>`;
}

function closed(name: string, state: FakeState, look: Look = {}): ElementCase {
  return { name, render: () => renderBell(state, look) };
}

function floating(name: string, state: FakeState, look: Look = {}): ElementCase {
  return {
    ...closed(name, state, { placement: 'bottom-end', ...look }),
    frameHeight: PANEL_HEIGHT_PX / 2,
  };
}

function opened(name: string, state: FakeState, look: Look = {}): ElementCase {
  return {
    ...closed(name, state, { placement: 'bottom-end', ...look }),
    prepare: open,
    frameHeight: PANEL_HEIGHT_PX,
  };
}

/** Opens the panel, and waits until there is something in it. */
async function open(root: HTMLElement): Promise<void> {
  const bell = root.querySelector<PushBellElement>('push-bell');
  bell?.show();
  while (!bell?.shadowRoot?.querySelector('.panel .heading')) await new Promise(requestAnimationFrame);
  await bell.updateComplete;
}

export const pushBell: ElementCases = {
  tag: 'push-bell',
  summary: 'A bell with a panel, floating or in a header.',
  cases: [
    closed('checking', 'checking'),
    closed('off', 'default'),
    closed('the browser asks', 'prompting'),
    closed('turning on', 'subscribing'),
    closed('on', 'subscribed'),
    closed('on, 3 unread', 'subscribed', { records: withUnread(3) }),
    closed('on, more unread than fit', 'subscribed', { records: withUnread(120) }),
    closed('on, unread as a dot', 'subscribed', { badge: 'dot', records: withUnread(3) }),
    closed('paused', 'subscribed', { records: withPause() }),
    closed('paused, 2 unread', 'subscribed', { records: { ...withPause(), ...withUnread(2) } }),
    closed('blocked', 'denied'),
    closed('failed', { kind: 'error', reason: 'push-service-unavailable' }),
    closed('not supported', 'unsupported'),
    closed('size s', 'subscribed', { size: 's' }),
    closed('size l', 'subscribed', { size: 'l', records: withUnread(3) }),
    floating('floating', 'default'),
    floating('floating, 3 unread', 'subscribed', { size: 'l', records: withUnread(3) }),
    floating('floating, at the top', 'denied', { placement: 'top-start', size: 's' }),
    opened('open, off', 'default'),
    opened('open, offline', { kind: 'default', isOffline: true }),
    opened('open, the browser asks', 'prompting'),
    opened('open, on', 'subscribed'),
    opened('open, on, with topics', 'subscribed', {
      topics: [
        { name: 'delays', label: 'Delays', hint: 'When a ferry of yours is late.' },
        { name: 'news', label: 'News of the line' },
      ],
    }),
    opened('open, paused', 'subscribed', { records: withPause() }),
    opened('open, blocked', 'denied'),
    opened('open, failed', { kind: 'error', reason: 'push-service-unavailable' }),
    opened('open, not supported', 'unsupported'),
    opened('open, iPhone, in a tab', 'ios-needs-install'),
    opened('open, inbox', 'subscribed', { panel: 'inbox', records: withUnread(3) }),
    opened('open, inbox and settings', 'subscribed', { panel: 'both', records: withUnread(2) }),
    opened('open, inbox while off', 'default', { panel: 'both', records: withUnread(2) }),
    opened('open, in a page', 'subscribed', { placement: 'inline' }),
    opened('open, at the top', 'default', { placement: 'top-end', label: 'Ferry alerts' }),
  ],
};
