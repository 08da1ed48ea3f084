import { html } from 'lit';
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
    inState('off', { kind: 'unsubscribed', reason: 'opted-out' }),
    inState('blocked', 'denied'),
    inState('failed', { kind: 'error', reason: 'push-service-unavailable' }),
    inState('not supported', 'unsupported'),
    inState('in the browser of an app', { kind: 'unsupported', reason: 'in-app-browser' }),
    inState('embedded', { kind: 'unsupported', reason: 'embedded-page' }),
    inState('insecure', 'insecure'),
    inState('iPhone, in a tab', 'ios-needs-install'),
  ],
};
