import { html } from 'lit';
import { createFakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

function inState(name: string, state: FakeState): ElementCase {
  return {
    name,
    render: () => html`<push-status .client=${createFakePushClient({ state })}></push-status>`,
  };
}

export const pushStatus: ElementCases = {
  tag: 'push-status',
  summary: 'One line about the state, for a footer or beside a link to the settings.',
  cases: [
    inState('checking', 'checking'),
    inState('off', 'default'),
    inState('the browser asks', 'prompting'),
    inState('turning on', 'subscribing'),
    inState('on', 'subscribed'),
    inState('on, offline', { kind: 'subscribed', isOffline: true }),
    inState('turned off', { kind: 'unsubscribed', reason: 'opted-out' }),
    inState('blocked', 'denied'),
    inState('failed', 'error'),
    inState('not supported', 'unsupported'),
    inState('embedded', { kind: 'unsupported', reason: 'embedded-page' }),
    inState('insecure', 'insecure'),
    inState('iPhone, in a tab', 'ios-needs-install'),
    {
      name: 'in the words of the site',
      render: () => html`<push-status
        label="Storm warnings"
        on-text="You get them"
        .client=${createFakePushClient({ state: 'subscribed' })}
      ></push-status>`,
    },
  ],
};
