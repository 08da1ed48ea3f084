import { html, type LitElement } from 'lit';
import { createFakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

function inState(name: string, state: FakeState): ElementCase {
  return {
    name,
    render: () => html`<push-toggle
      site-name="Island Ferries"
      hint="Delays and cancelations of the routes you follow."
      .client=${createFakePushClient({ state })}
    ></push-toggle>`,
  };
}

function inSize(size: 's' | 'm' | 'l'): ElementCase {
  return {
    name: `size ${size}`,
    render: () =>
      html`<push-toggle size=${size} .client=${createFakePushClient({ state: 'subscribed' })}></push-toggle>`,
  };
}

/** Presses a control of the element, and waits for what that comes to. */
async function press(root: HTMLElement, selector: string, eventName: string): Promise<void> {
  const toggle = root.querySelector<LitElement>('push-toggle');
  await toggle?.updateComplete;
  const outcome = new Promise((resolve) => root.addEventListener(eventName, resolve, { once: true }));
  toggle?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await outcome;
  await toggle?.updateComplete;
}

export const pushToggle: ElementCases = {
  tag: 'push-toggle',
  summary: 'A switch for a settings page.',
  cases: [
    inState('checking', 'checking'),
    inState('off, never asked', 'default'),
    inState('off, asked offline', { kind: 'default', isOffline: true }),
    inState('the browser asks', 'prompting'),
    inState('turning on', 'subscribing'),
    inState('on', 'subscribed'),
    inState('on, offline', { kind: 'subscribed', isOffline: true }),
    inState('off', { kind: 'unsubscribed', reason: 'opted-out' }),
    inState('off, permission taken back', { kind: 'default', reason: 'revoked' }),
    inState('almost on', { kind: 'unsubscribed', reason: 'not-activated' }),
    inState('on again after the site lost it', { kind: 'unsubscribed', reason: 'not-acknowledged' }),
    inState('the browser asks quietly', { kind: 'prompting', reason: 'unanswered' }),
    inState('blocked', 'denied'),
    inState('blocked after it was on', { kind: 'denied', reason: 'revoked' }),
    inState('blocked, private window', { kind: 'denied', reason: 'private-window' }),
    inState('failed', { kind: 'error', reason: 'push-service-unavailable' }),
    inState('not supported', 'unsupported'),
    inState('in the browser of an app', { kind: 'unsupported', reason: 'in-app-browser' }),
    inState('private window', { kind: 'unsupported', reason: 'private-window' }),
    inState('embedded', { kind: 'unsupported', reason: 'embedded-page' }),
    inState('insecure', 'insecure'),
    inState('iPhone, in a tab', 'ios-needs-install'),
    { ...inState('turned off, with Undo', 'subscribed'), prepare: (root) => press(root, 'input', 'change') },
    { ...inState('test refused', 'subscribed'), prepare: (root) => press(root, 'button', 'push-test-result') },
    ...(['s', 'm', 'l'] as const).map(inSize),
    {
      name: 'with another way',
      render: () => html`<push-toggle
        label="Delays of my ferries"
        .client=${createFakePushClient({ state: 'unsupported' })}
      >
        <a slot="alternative" href="#mail">Get them by e-mail instead</a>
      </push-toggle>`,
    },
  ],
};
