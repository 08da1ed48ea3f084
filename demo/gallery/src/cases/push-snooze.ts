import { html, nothing } from 'lit';
import { createFakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

interface Look {
  readonly state?: FakeState;
  /** Epoch milliseconds. */
  readonly snoozedUntil?: number;
  readonly minutes?: string;
}

function open(name: string, { state = 'subscribed', snoozedUntil, minutes }: Look = {}): ElementCase {
  return {
    name,
    render: () => {
      const preferences = snoozedUntil === undefined ? {} : { snoozedUntil };
      const client = createFakePushClient({ state, records: { preferences } });
      return html`<push-snooze site-name="Island Ferries" minutes=${minutes ?? nothing} .client=${client}></push-snooze>`;
    },
  };
}

export const pushSnooze: ElementCases = {
  tag: 'push-snooze',
  summary: 'Makes notifications silent for a while.',
  cases: [
    open('not paused'),
    open('several whiles', { minutes: '30 60 240' }),
    open('paused until tonight', { snoozedUntil: new Date().setHours(23, 59, 0, 0) }),
    open('paused until another day', { snoozedUntil: new Date(Date.now() + 2 * 86_400_000).setHours(8, 0, 0, 0) }),
    open('paused until further notice', { snoozedUntil: Date.UTC(9999, 11, 31) }),
    open('checking', { state: 'checking' }),
    open('off, never asked', { state: 'default' }),
    open('the browser asks', { state: 'prompting' }),
    open('turning on', { state: 'subscribing' }),
    open('off', { state: { kind: 'unsubscribed', reason: 'opted-out' } }),
    open('blocked', { state: 'denied' }),
    open('failed', { state: { kind: 'error', reason: 'push-service-unavailable' } }),
    open('not supported', { state: 'unsupported' }),
    open('insecure', { state: 'insecure' }),
    open('iPhone, in a tab', { state: 'ios-needs-install' }),
    open('offline', { state: { kind: 'subscribed', isOffline: true } }),
  ],
};
