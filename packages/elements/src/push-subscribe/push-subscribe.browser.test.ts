import { createFakePushClient } from '@web-push-kit/client/fake';
import { PushError } from '@web-push-kit/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { FakePushClient } from '../../test/fake-push-client.js';
import {
  announced,
  expectAccessible,
  find,
  mount,
  PAGES,
  recordEvents,
  resetPage,
  settle,
  shownText,
} from '../../test/page.js';
import { STATE_KINDS } from '../../test/states.js';
import type { PushSubscribeElement } from './push-subscribe.js';

const FAILURE = new PushError('backend-rejected', 'HTTP 422');
const BUTTON = '<button>Notify me when this is back</button>';

beforeEach(() => resetPage());

/** The page's own button. */
function own(element: PushSubscribeElement): HTMLButtonElement {
  const button = element.querySelector('button');
  if (!button) throw new Error('The page has no button');
  return button;
}

test('renders a button of its own where the page has none', async () => {
  const element = await mount('push-subscribe', { client: new FakePushClient('default') });
  expect(find(element, 'button').textContent?.trim()).toBe('Notify me');
  const worded = await mount('push-subscribe', { client: new FakePushClient('default') }, 'Tell me');
  await expect.element(browserPage.getByRole('button', { name: 'Tell me' })).toBeVisible();
  expect(worded.renderRoot.querySelectorAll('button')).toHaveLength(1);
});

test('leaves the page its own button', async () => {
  const element = await mount('push-subscribe', { client: new FakePushClient('default') }, BUTTON);
  expect(element.renderRoot.querySelector('button')).toBeNull();
  expect(own(element).outerHTML).toBe('<button data-push-state="default">Notify me when this is back</button>');
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s, with its own button and with the page’s', async (kind) => {
    resetPage(page);
    const own = await mount('push-subscribe', { client: new FakePushClient(kind), unsubscribe: true });
    const paged = await mount('push-subscribe', { client: new FakePushClient(kind), topic: 'bikes' }, BUTTON);
    await expectAccessible(own);
    await expectAccessible(paged);
  });
});

describe('turning on', () => {
  test('asks while the click is being handled, and says what happens in the page’s own button', async () => {
    const client = new FakePushClient('default');
    const element = await mount('push-subscribe', { client, topic: 'bikes' }, BUTTON);
    const events = recordEvents(element);
    const button = own(element);
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(client.activations).toEqual([true]);
    await settle(element);
    expect(button.textContent).toBe('Waiting for your answer');
    expect(announced(element)).toContain('Waiting for your answer.');
    expect([button.ariaBusy, button.ariaDisabled, button.ariaPressed]).toEqual(['true', 'true', null]);
    button.click();
    expect(client.calls).toEqual(['subscribe']);

    client.become('subscribing');
    await settle(element);
    expect(button.textContent).toBe('Turning on…');
    client.answerSubscribe({ kind: 'subscribed' }, 'subscribed');
    await settle(element);
    expect(button.textContent).toBe('You’ll be notified');
    expect(button.dataset.pushState).toBe('subscribed');
    expect(announced(element)).toBe('You’ll be notified');
    expect(document.activeElement).toBe(button);
    expect(events.filter((type) => !type.includes('state') && !type.includes('permission'))).toEqual([
      'push-before-request',
      'push-subscribe',
    ]);
  });

  test('adds its topic to those that there are', async () => {
    const client = createFakePushClient({ topics: ['news'] });
    const element = await mount('push-subscribe', { client, topic: 'bikes' }, BUTTON);
    const changes: unknown[] = [];
    element.addEventListener('push-topics-change', ({ topic, enabled, topics }) =>
      changes.push([topic, enabled, topics]),
    );
    own(element).click();
    await settle(element);
    expect(client.calls[0]).toMatchObject({ method: 'subscribe', args: [{ topics: ['news', 'bikes'] }] });
    expect(changes).toEqual([['bikes', true, ['news', 'bikes']]]);
  });

  test('asks nobody where notifications are on, and only adds the topic', async () => {
    const client = createFakePushClient({ state: 'subscribed', topics: ['news'] });
    const element = await mount('push-subscribe', { client, topic: 'bikes', subscribedLabel: 'We’ll write' }, BUTTON);
    expect(own(element).dataset.pushState).toBe('unsubscribed');
    own(element).click();
    await settle(element);
    expect(client.calls).toEqual([{ method: 'setTopics', args: [['news', 'bikes']] }]);
    expect([own(element).textContent, announced(element)]).toEqual(['We’ll write', 'We’ll write']);
    own(element).click();
    expect(client.calls).toHaveLength(1);
  });

  test('without a topic it is about notifications as such', async () => {
    const client = createFakePushClient({ topics: ['news'] });
    const element = await mount('push-subscribe', { client });
    find(element, 'button').click();
    await settle(element);
    expect(client.calls[0]?.args[0]).not.toHaveProperty('topics');
    expect(client.state.kind).toBe('subscribed');
  });

  test('a failure is explained, and can be tried again', async () => {
    const client = createFakePushClient();
    client.results.subscribe = { kind: 'failed', error: FAILURE };
    const element = await mount('push-subscribe', { client, topic: 'bikes' }, BUTTON);
    own(element).click();
    await settle(element);
    expect(own(element).textContent).toBe('Try again');
    expect(shownText(element, '.status')).toContain('Couldn’t turn on notifications');
    expect(announced(element)).toContain('Couldn’t turn on notifications.');
    client.results.subscribe = { kind: 'subscribed' };
    own(element).click();
    await settle(element);
    expect(own(element).dataset.pushState).toBe('subscribed');
    expect(element.renderRoot.querySelector('.status')).toBeNull();
  });

  test('a topic that could not be saved is explained, and can be tried again', async () => {
    const client = createFakePushClient({ state: 'subscribed' });
    client.results.setTopics = { kind: 'failed', error: FAILURE };
    const element = await mount('push-subscribe', { client, topic: 'bikes' }, BUTTON);
    const codes: string[] = [];
    element.addEventListener('push-error', ({ code }) => codes.push(code));
    own(element).click();
    await settle(element);
    expect([own(element).textContent, codes]).toEqual(['Try again', ['backend-rejected']]);
    expect(shownText(element, '.status')).toContain('Couldn’t save your choice');
  });

  test('a question that was closed, and a no, are not the end', async () => {
    const client = new FakePushClient('default');
    const element = await mount('push-subscribe', { client }, BUTTON);
    own(element).click();
    client.answerSubscribe({ kind: 'dismissed' }, 'default');
    await settle(element);
    expect(shownText(element, '.status')).toContain('The question was closed');
    expect(own(element).textContent).toBe('Notify me when this is back');
    own(element).click();
    client.answerSubscribe({ kind: 'denied' }, 'denied');
    await settle(element);
    expect(announced(element)).toContain('Blocked in your browser.');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('the page can keep it from asking', async () => {
    const client = new FakePushClient('default');
    const element = await mount('push-subscribe', { client }, BUTTON);
    element.addEventListener('push-before-request', (event) => event.preventDefault(), { once: true });
    own(element).click();
    own(element).addEventListener('click', (event) => event.preventDefault(), { once: true });
    own(element).click();
    await settle(element);
    expect(client.calls).toEqual([]);
    expect(own(element).getAttribute('aria-busy')).toBeNull();
  });

  test('sends no form', async () => {
    const client = new FakePushClient('default');
    const element = await mount('push-subscribe', { client }, BUTTON);
    const form = document.createElement('form');
    document.body.append(form);
    form.append(element);
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    await settle(element);
    own(element).click();
    expect([isSent, client.calls]).toEqual([false, ['subscribe']]);
  });
});

describe('turning off', () => {
  test('removes its topic, leaves the others, and says so', async () => {
    const client = createFakePushClient({ state: 'subscribed', topics: ['news', 'bikes'] });
    const element = await mount('push-subscribe', { client, topic: 'bikes', unsubscribe: true }, BUTTON);
    expect(own(element).textContent).toBe('Stop notifying me');
    expect(shownText(element, '.status')).toBe('You’ll be notified');
    own(element).click();
    await settle(element);
    expect(client.calls).toEqual([{ method: 'setTopics', args: [['news']] }]);
    expect(own(element).textContent).toBe('Notify me when this is back');
    expect(announced(element)).toBe('You won’t be notified about this any more.');
  });

  test.each([
    ['', 'setTopics'],
    ['all', 'unsubscribe'],
  ])('the last topic, with unsubscribe="%s": %s', async (value, method) => {
    const client = createFakePushClient({ state: 'subscribed', topics: ['bikes'] });
    const element = await mount('push-subscribe', { client, topic: 'bikes' }, BUTTON);
    element.setAttribute('unsubscribe', value);
    await settle(element);
    own(element).click();
    await settle(element);
    expect(client.calls.map((call) => call.method)).toEqual([method]);
  });
});

describe('ways out', () => {
  test.each([
    ['denied', 'push-help'],
    ['ios-needs-install', 'push-install-guide'],
  ] as const)('%s opens <%s>, and closing it leads back to the button', async (kind, tag) => {
    const element = await mount('push-subscribe', { client: new FakePushClient(kind) }, BUTTON);
    expect(own(element).getAttribute('aria-haspopup')).toBe('dialog');
    await userEvent.click(own(element));
    const wayOut = (): HTMLElement => find(element, tag);
    await expect.poll(() => wayOut().shadowRoot?.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => wayOut().shadowRoot?.querySelector('dialog')?.open).toBe(false);
    expect(document.activeElement).toBe(own(element));
    await userEvent.click(own(element));
    await expect.poll(() => wayOut().shadowRoot?.querySelector('dialog')?.open).toBe(true);
  });

  test.each(['unsupported', 'insecure'] as const)('%s shows the alternative instead', async (kind) => {
    const light = `${BUTTON}<a slot="alternative" href="#mail">By e-mail</a>`;
    const element = await mount('push-subscribe', { client: new FakePushClient(kind) }, light);
    expect([own(element).checkVisibility(), element.querySelector('a')?.checkVisibility()]).toEqual([false, true]);
  });

  test('can be left out where it is on, but not under the finger that has turned it on', async () => {
    const on = await mount(
      'push-subscribe',
      { client: new FakePushClient('subscribed'), hideWhenSubscribed: true },
      BUTTON,
    );
    expect(own(on).checkVisibility()).toBe(false);
    const client = createFakePushClient();
    const element = await mount('push-subscribe', { client, hideWhenSubscribed: true }, BUTTON);
    own(element).click();
    await settle(element);
    expect([own(element).checkVisibility(), own(element).textContent]).toEqual([true, 'You’ll be notified']);
  });
});

describe('the words of the page’s button', () => {
  test('are changed where they are marked, in place, and given back', async () => {
    const client = createFakePushClient({ state: 'subscribed' });
    const light = '<button><svg></svg> <b data-push-label>Notify me</b></button>';
    const element = await mount('push-subscribe', { client }, light);
    const label = element.querySelector('b');
    const text = label?.firstChild;
    expect(label?.textContent).toBe('You’ll be notified');
    client.become('default');
    await settle(element);
    expect(label?.textContent).toBe('Notify me');
    expect(label?.firstChild).toBe(text);
  });

  test('are left alone in a button with markup of its own', async () => {
    const light = '<button><i>Off</i><b>On</b></button>';
    const element = await mount('push-subscribe', { client: createFakePushClient({ state: 'subscribed' }) }, light);
    expect(own(element).textContent).toBe('OffOn');
    expect(own(element).dataset.pushState).toBe('subscribed');
  });

  test('may be a name that is not seen', async () => {
    const light = '<button aria-label="Notify me"><svg></svg></button>';
    const element = await mount('push-subscribe', { client: createFakePushClient({ state: 'subscribed' }) }, light);
    expect(own(element).ariaLabel).toBe('You’ll be notified');
    element.removeAttribute('topic');
    document.body.append(element);
    element.remove();
    expect(own(element).outerHTML).toBe(light);
  });

  test('follow the page when it changes them meanwhile', async () => {
    const client = createFakePushClient({ state: 'subscribed' });
    const element = await mount('push-subscribe', { client }, BUTTON);
    own(element).firstChild!.nodeValue = 'Benachrichtigen';
    client.become('default');
    await settle(element);
    expect(own(element).textContent).toBe('Benachrichtigen');
  });
});
