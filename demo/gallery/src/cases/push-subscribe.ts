import { html, type LitElement, type TemplateResult } from 'lit';
import { PushError } from 'web-push-kit';
import type { PushSubscribeElement } from 'web-push-kit/elements';
import { createFakePushClient, type FakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const BUTTON = html`<button type="button">Notify me when this is back</button>`;

const ALTERNATIVE = html`<a slot="alternative" href="#mail">Get an e-mail when this is back</a>`;

function inState(name: string, state: FakeState, content: TemplateResult = BUTTON): ElementCase {
  return {
    name,
    render: () => html`<push-subscribe
      topic="bikes"
      site-name="Island Ferries"
      .client=${createFakePushClient({ state })}
    >${content} ${ALTERNATIVE}</push-subscribe>`,
  };
}

/** The kit's own button. */
function ownButton(name: string, state: FakeState): ElementCase {
  return {
    name: `no button of the page: ${name}`,
    render: () => html`<push-subscribe
      site-name="Island Ferries"
      .client=${createFakePushClient({ state })}
    ></push-subscribe>`,
  };
}

function on(name: string, unsubscribe: boolean): ElementCase {
  return {
    name,
    render: () => html`<push-subscribe
      topic="bikes"
      ?unsubscribe=${unsubscribe}
      .client=${createFakePushClient({ state: 'subscribed', topics: ['bikes', 'news'] })}
    >${BUTTON}</push-subscribe>`,
  };
}

/** Clicks the button, after the client was told what comes of it. */
async function click(root: HTMLElement, tell: (client: FakePushClient) => void): Promise<void> {
  const element = root.querySelector<PushSubscribeElement & LitElement>('push-subscribe');
  await element?.updateComplete;
  if (element?.client) tell(element.client as FakePushClient);
  element?.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  await element?.updateComplete;
}

export const pushSubscribe: ElementCases = {
  tag: 'push-subscribe',
  summary: 'A button that turns notifications on, about one thing or at all.',
  cases: [
    inState('off', 'default'),
    inState('off, other topics are on', 'subscribed'),
    inState('off, offline', { kind: 'default', isOffline: true }),
    inState('checking', 'checking'),
    {
      ...inState('the browser asks', 'default'),
      prepare: (root) =>
        click(root, (client) => {
          client.subscribe = () => new Promise(() => client.become('prompting'));
        }),
    },
    {
      ...inState('turning on', 'default'),
      prepare: (root) =>
        click(root, (client) => {
          client.subscribe = () => new Promise(() => client.become('subscribing'));
        }),
    },
    on('on', false),
    on('on, can be turned off', true),
    { ...on('turned off', true), prepare: (root) => click(root, () => undefined) },
    {
      ...inState('the question was closed', 'default'),
      prepare: (root) =>
        click(root, (client) => {
          client.results.subscribe = { kind: 'dismissed' };
        }),
    },
    {
      ...inState('the answer was no', 'default'),
      prepare: (root) =>
        click(root, (client) => {
          client.results.subscribe = { kind: 'denied' };
        }),
    },
    {
      ...inState('failed', 'default'),
      prepare: (root) =>
        click(root, (client) => {
          const error = new PushError('push-service-unavailable', 'The push service did not answer');
          client.results.subscribe = { kind: 'failed', error };
        }),
    },
    {
      ...inState('not saved', 'subscribed'),
      prepare: (root) =>
        click(root, (client) => {
          client.results.setTopics = { kind: 'failed', error: new PushError('backend-rejected', 'HTTP 422') };
        }),
    },
    {
      ...inState('saved later', 'subscribed'),
      prepare: (root) =>
        click(root, (client) => {
          client.results.setTopics = { kind: 'queued', topics: ['bikes'] };
        }),
    },
    inState('blocked', 'denied'),
    {
      ...inState('blocked, help is open', 'denied'),
      frameHeight: 640,
      prepare: (root) => click(root, () => undefined),
    },
    inState('iPhone, in a tab', 'ios-needs-install'),
    {
      ...inState('iPhone, the guide is open', 'ios-needs-install'),
      frameHeight: 640,
      prepare: (root) => click(root, () => undefined),
    },
    inState('not supported', 'unsupported'),
    inState('insecure', 'insecure'),
    ownButton('off', 'default'),
    ownButton('on', 'subscribed'),
    ownButton('blocked', 'denied'),
    ownButton('failed', { kind: 'error', reason: 'push-service-unavailable' }),
    {
      name: 'no button of the page: on, can be turned off',
      render: () =>
        html`<push-subscribe unsubscribe .client=${createFakePushClient({ state: 'subscribed' })}></push-subscribe>`,
    },
  ],
};
