import { html, type TemplateResult } from 'lit';
import { createFakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const NIGHT = { start: '22:00', end: '07:00', timeZone: 'Europe/Athens' };
const LUNCH = { start: '12:00', end: '13:00', days: [1, 2, 3, 4, 5], timeZone: 'Europe/Athens' };

interface Look {
  readonly state?: FakeState;
  readonly quietHours?: readonly (typeof NIGHT)[];
  readonly isMultiple?: boolean;
}

function draw({ state = 'subscribed', quietHours = [], isMultiple = false }: Look): TemplateResult {
  const client = createFakePushClient({ state, records: { preferences: { quietHours } } });
  return html`<push-quiet-hours
    site-name="Island Ferries"
    time-zone="Europe/Athens"
    allow-urgent
    ?multiple=${isMultiple}
    .client=${client}
  ></push-quiet-hours>`;
}

function open(name: string, look: Look = {}): ElementCase {
  return { name, render: () => draw(look) };
}

/** A case that comes of a press in the element's shadow tree. */
function pressed(name: string, selector: string): ElementCase {
  const find = (root: HTMLElement): HTMLElement | null | undefined =>
    root.querySelector('push-quiet-hours')?.shadowRoot?.querySelector<HTMLElement>(selector);
  return {
    name,
    render: () => draw({ quietHours: [{ ...NIGHT, ...{ days: [1] } }] }),
    prepare: async (root) => {
      // They are there once the preferences are read.
      while (!find(root)) await new Promise((resolve) => setTimeout(resolve));
      find(root)?.click();
    },
  };
}

export const pushQuietHours: ElementCases = {
  tag: 'push-quiet-hours',
  summary: 'Hours of the day in which notifications make no sound.',
  cases: [
    open('not set'),
    open('at night', { quietHours: [NIGHT] }),
    open('two spans', { quietHours: [NIGHT, LUNCH], isMultiple: true }),
    pressed('choosing a time zone', '.zone button'),
    pressed('no day left', '.days input:checked'),
    open('checking', { state: 'checking' }),
    open('off, never asked', { state: 'default', quietHours: [NIGHT] }),
    open('the browser asks', { state: 'prompting' }),
    open('turning on', { state: 'subscribing' }),
    open('off', { state: { kind: 'unsubscribed', reason: 'opted-out' } }),
    open('blocked', { state: 'denied' }),
    open('failed', { state: { kind: 'error', reason: 'push-service-unavailable' } }),
    open('not supported', { state: 'unsupported' }),
    open('insecure', { state: 'insecure' }),
    open('iPhone, in a tab', { state: 'ios-needs-install' }),
    open('offline', { state: { kind: 'subscribed', isOffline: true }, quietHours: [NIGHT] }),
    {
      name: 'in a form',
      render: () => html`<form><push-quiet-hours name="quiet" enabled days="sat sun"></push-quiet-hours></form>`,
    },
    {
      name: 'disabled',
      render: () => html`<push-quiet-hours name="quiet" enabled disabled></push-quiet-hours>`,
    },
  ],
};
