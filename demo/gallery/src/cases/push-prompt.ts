import { html, type TemplateResult } from 'lit';
import type { PushPromptElement } from 'web-push-kit/elements';
import { createFakePushClient, type FakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const HEADING = 'Know when your ferry is late';

const MESSAGE = 'One message per delay of the routes you follow. Nothing else.';

function inState(name: string, state: FakeState, content: TemplateResult = html`${MESSAGE}`): ElementCase {
  return {
    name,
    render: () => html`<push-prompt
      variant="inline"
      open
      site-name="Island Ferries"
      heading=${HEADING}
      .client=${createFakePushClient({ state })}
    >${content}</push-prompt>`,
  };
}

function floating(
  variant: PushPromptElement['variant'],
  placement: PushPromptElement['placement'],
  frameHeight: number,
): ElementCase {
  return {
    name: `${variant}, ${placement}`,
    frameHeight,
    render: () => html`<push-prompt
      variant=${variant}
      placement=${placement}
      open
      site-name="Island Ferries"
      heading=${HEADING}
      .client=${createFakePushClient()}
    >${MESSAGE} <a slot="privacy" href="#privacy">Privacy</a></push-prompt>`,
  };
}

/** Opens while there is something to ask; then the answer comes. */
async function answer(root: HTMLElement, state: FakeState): Promise<void> {
  const prompt = root.querySelector<PushPromptElement>('push-prompt');
  await prompt?.updateComplete;
  (prompt?.client as FakePushClient | undefined)?.become(state);
  await prompt?.updateComplete;
}

/** The browser's question was closed without an answer. */
async function closeQuestion(root: HTMLElement): Promise<void> {
  const prompt = root.querySelector<PushPromptElement>('push-prompt');
  await prompt?.updateComplete;
  const client = prompt?.client as FakePushClient | undefined;
  if (client) client.results.subscribe = { kind: 'dismissed' };
  prompt?.shadowRoot?.querySelector<HTMLElement>('.accept')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  await prompt?.updateComplete;
}

const TOPICS = html`${MESSAGE}
  <fieldset slot="topics">
    <legend>What about?</legend>
    <label><input type="checkbox" value="delays" /> Delays</label>
    <label><input type="checkbox" value="piers" /> Changes of pier</label>
  </fieldset>`;

export const pushPrompt: ElementCases = {
  tag: 'push-prompt',
  summary: 'Says what notifications are good for, before the browser asks.',
  cases: [
    inState('asks', 'default'),
    inState('asks, allowed but off', { kind: 'unsubscribed', reason: 'not-subscribed' }),
    inState('asks, with topics to choose', 'default', TOPICS),
    inState('asks, offline', { kind: 'default', isOffline: true }),
    inState(
      'asks, with all slots',
      'default',
      html`${MESSAGE}<a slot="privacy" href="#privacy">What we keep</a>
      <span slot="accept">Tell me</span><span slot="later">Another time</span><span slot="never">Never ask me</span>`,
    ),
    { ...inState('asks again, the browser’s question was closed', 'default'), prepare: closeQuestion },
    inState('the browser asks', 'prompting'),
    inState('turning on', 'subscribing'),
    { ...inState('done', 'default'), prepare: (root) => answer(root, 'subscribed') },
    inState('blocked', 'denied'),
    inState('failed', { kind: 'error', reason: 'push-service-unavailable' }),
    inState('iPhone, in a tab', 'ios-needs-install'),
    inState('nothing to ask: on', 'subscribed'),
    inState('nothing to ask: not supported', 'unsupported'),
    inState('nothing to ask: insecure', 'insecure'),
    inState('nothing to ask: checking', 'checking'),
    floating('card', 'bottom-end', 360),
    floating('card', 'bottom-start', 360),
    floating('card', 'bottom', 360),
    floating('card', 'top-end', 360),
    floating('card', 'center-inline', 360),
    floating('banner', 'bottom', 360),
    floating('banner', 'top', 360),
    floating('bar', 'bottom', 300),
    floating('bar', 'top', 300),
  ],
};
