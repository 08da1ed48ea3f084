import { createFakePushClient, type FakePushClient, type FakePushClientOptions } from '@web-push-kit/client/fake';
import { PushError } from '@web-push-kit/protocol';
import type { LitElement } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient as AskingClient } from '../../test/fake-push-client.js';
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
import { FURTHER_NOTICE_AT } from '../device-preferences/further-notice.js';
import type { PushTopicElement } from '../push-topic/push-topic.js';
import './define.js';
import type { PushPreferencesElement } from './push-preferences.js';

const TOPICS = [
  { name: 'security', label: 'Security alerts', required: true },
  { name: 'delays', label: 'Delays', group: 'Your trips', mute: true },
  { name: 'news', label: 'News', group: 'Your trips', levels: ['all', 'important', 'none'] },
] as const;

beforeEach(() => resetPage());

/** Preferences with `TOPICS`, of a user who is subscribed unless `options` say otherwise. */
async function open(
  options: FakePushClientOptions = {},
  properties: Partial<PushPreferencesElement> = {},
): Promise<{ readonly client: FakePushClient; readonly element: PushPreferencesElement }> {
  const client = createFakePushClient({ state: 'subscribed', ...options });
  const element = await mount('push-preferences', { client, topics: TOPICS, ...properties });
  await settleAll(element);
  return { client, element };
}

/** Waits for the element and its topics. */
async function settleAll(element: PushPreferencesElement): Promise<void> {
  await settle(element);
  for (const topic of allTopics(element)) await settle(topic);
  await settle(element);
}

function allTopics(element: PushPreferencesElement): readonly PushTopicElement[] {
  return [...element.renderRoot.querySelectorAll('push-topic'), ...element.querySelectorAll('push-topic')];
}

function topicOf(element: PushPreferencesElement, name: string): PushTopicElement {
  return allTopics(element).find((topic) => topic.name === name)!;
}

function pauseOf(element: PushPreferencesElement): PushTopicElement {
  return find<PushTopicElement>(element, '.pause');
}

/** Presses a topic's switch. */
async function press(element: PushPreferencesElement, topic: LitElement, selector = 'input'): Promise<void> {
  find(topic, selector).click();
  await settleAll(element);
}

function callsOf(client: FakePushClient, method: string): readonly unknown[] {
  return client.calls.filter((call) => call.method === method).map(({ args }) => args[0]);
}

test('renders', async () => {
  const { element } = await open({ topics: ['delays'] });
  expect(shownText(element, '.heading')).toBe('What to send');
  expect(allTopics(element).map(({ name, checked }) => [name, checked])).toEqual([
    ['', false],
    ['security', true],
    ['delays', true],
    ['news', false],
  ]);
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s', async (state) => {
    resetPage(page);
    const { element } = await open({ state }, { caps: [1, 3] });
    await expectAccessible(element);
  });
});

describe('a topic', () => {
  test('is told to the backend at once, and the page hears of it', async () => {
    const { client, element } = await open({ topics: ['other'] });
    const events = recordEvents(element);
    const told = new Promise<HTMLElementEventMap['push-topics-change']>((resolve) =>
      element.addEventListener('push-topics-change', resolve, { once: true }),
    );
    await press(element, topicOf(element, 'delays'));
    expect(callsOf(client, 'setTopics')).toEqual([['other', 'security', 'delays']]);
    expect(await told).toMatchObject({ topic: 'delays', enabled: true, level: 'all', muted: false, queued: false });
    expect((await told).topics).toEqual(['other', 'security', 'delays']);
    expect(events.filter((type) => type === 'change')).toEqual(['change']);
    expect(shownText(topicOf(element, 'delays'), '.status')).toBe('Saved');
    expect(announced(element)).toBe('Saved');
  });

  test('with levels is told with its level', async () => {
    const { client, element } = await open();
    await press(element, topicOf(element, 'news'), 'input[value=important]');
    expect(callsOf(client, 'setSettings')).toEqual([
      { topics: ['security', 'news'], topicLevels: { news: 'important' } },
    ]);
    expect(topicOf(element, 'news').level).toBe('important');
  });

  test('goes back when the backend refuses, and says so', async () => {
    const { client, element } = await open({ topics: ['delays'] });
    client.results.setTopics = { kind: 'failed', error: new PushError('backend-rejected', 'No') };
    const failed = new Promise<HTMLElementEventMap['push-error']>((resolve) =>
      element.addEventListener('push-error', resolve, { once: true }),
    );
    await press(element, topicOf(element, 'delays'));
    expect((await failed).code).toBe('backend-rejected');
    const topic = topicOf(element, 'delays');
    expect([topic.checked, find<HTMLInputElement>(topic, 'input').checked]).toEqual([true, true]);
    expect(shownText(topic, '.status')).toBe('Couldn’t save. Try again.');
    expect(announced(element)).toBe('Couldn’t save. Try again.');
  });

  test('is queued while the backend can not be reached', async () => {
    const { client, element } = await open({ state: { kind: 'subscribed', isOffline: true } });
    client.results.setTopics = { kind: 'queued', topics: ['security', 'delays'] };
    expect(shownText(element)).toContain('You’re offline. Changes will be saved when you’re back online.');
    await press(element, topicOf(element, 'delays'));
    expect(topicOf(element, 'delays').checked).toBe(true);
    expect(shownText(topicOf(element, 'delays'), '.status')).toBe('Will be saved when you’re back online');
  });

  test('two quick choices are both kept', async () => {
    const { client, element } = await open();
    find(topicOf(element, 'delays'), 'input').click();
    find(topicOf(element, 'news'), 'input[value=all]').click();
    await settleAll(element);
    await settleAll(element);
    expect(client.topics).toEqual(['security', 'delays', 'news']);
  });

  test('without a sound stays a topic, and the backend does not hear of it', async () => {
    const { client, element } = await open({ topics: ['delays'], records: { preferences: { mutedTopics: ['x'] } } });
    const topic = topicOf(element, 'delays');
    await press(element, topic, '.mute input');
    expect(await client.storage.read('preferences')).toEqual({ mutedTopics: ['x', 'delays'] });
    expect(topic.muted).toBe(true);
    await press(element, topic, '.mute input');
    expect(await client.storage.read('preferences')).toEqual({ mutedTopics: ['x'] });
  });

  test('muted by a notification’s own button shows at once', async () => {
    const { client, element } = await open({ topics: ['news'] });
    await client.storage.write('preferences', { mutedTopics: ['news'] });
    client.changeRecords();
    await settleAll(element);
    expect(find<HTMLInputElement>(topicOf(element, 'news'), '.mute input').checked).toBe(true);
  });

  test('chosen in another tab shows at once', async () => {
    const { client, element } = await open();
    await client.setTopics(['delays']);
    await settleAll(element);
    expect(topicOf(element, 'delays').checked).toBe(true);
  });
});

describe('topics as elements', () => {
  test('are the same, in groups as well, and when they come later', async () => {
    const client = createFakePushClient({ state: 'subscribed', topics: ['late'] });
    const element = await mount(
      'push-preferences',
      { client },
      `<push-topic-group heading="Trips"><push-topic name="delays">Delays</push-topic></push-topic-group>`,
    );
    await settleAll(element);
    const events = recordEvents(element);
    await press(element, topicOf(element, 'delays'));
    expect(callsOf(client, 'setTopics')).toEqual([['late', 'delays']]);
    expect(events.filter((type) => type === 'change')).toEqual(['change']);

    element
      .querySelector('push-topic-group')
      ?.insertAdjacentHTML('beforeend', '<push-topic name="late">Late</push-topic>');
    await settleAll(element);
    expect(topicOf(element, 'late').checked).toBe(true);
  });

  test('none at all shows the slot for that', async () => {
    const element = await mount('push-preferences', { client: createFakePushClient({ state: 'subscribed' }) });
    expect(shownText(element, '.empty')).toBe('There is nothing to choose from yet.');
  });
});

describe('while notifications are off', () => {
  test('topics can be chosen, and turning on takes them along', async () => {
    const { client, element } = await open({ state: 'default' });
    expect(shownText(element, '.note')).toContain('These apply once notifications are on.');
    await press(element, topicOf(element, 'delays'));
    await userEvent.click(find(element, '.note button'));
    await settleAll(element);
    expect(callsOf(client, 'subscribe')).toMatchObject([{ topics: ['security', 'delays'] }]);
    expect(element.renderRoot.querySelector('.note')).toBeNull();
    expect(announced(element)).toBe('Notifications are on for this browser.');
  });

  test('a topic that is on by default stays off once it was turned off', async () => {
    const topics = [{ name: 'tips', label: 'Tips', checked: true }];
    const { client, element } = await open({ state: 'default' }, { topics });
    expect(topicOf(element, 'tips').checked).toBe(true);
    await press(element, topicOf(element, 'tips'));
    expect(topicOf(element, 'tips').checked).toBe(false);
    const again = await mount('push-preferences', { client, topics });
    await settleAll(again);
    expect(topicOf(again, 'tips').checked).toBe(false);
  });

  test('blocked: topics can be chosen, and help is there on demand', async () => {
    const { element } = await open({ state: 'denied' });
    expect(topicOf(element, 'delays').checkVisibility()).toBe(true);
    const button = find(element, '.note button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    await settleAll(element);
    expect(element.renderRoot.querySelector('push-help')).not.toBeNull();
    await userEvent.click(button);
    await settleAll(element);
    expect(element.renderRoot.querySelector('push-help')).toBeNull();
  });

  test('where push can not work there are no topics, but the alternative', async () => {
    const client = createFakePushClient({ state: 'unsupported' });
    const light = '<push-topic name="a">A</push-topic><a slot="alternative" href="#mail">By e-mail</a>';
    const element = await mount('push-preferences', { client }, light);
    await settleAll(element);
    expect(topicOf(element, 'a').checkVisibility()).toBe(false);
    expect(element.querySelector('a')?.checkVisibility()).toBe(true);
  });

  test('a client for asking alone keeps no settings', async () => {
    const element = await mount('push-preferences', { client: new AskingClient('subscribed'), topics: TOPICS });
    expect(shownText(element, '.note')).toBe('This can’t be changed here right now.');
  });
});

describe('the pause', () => {
  test('is a snooze until further notice, and leaves the topics as they are', async () => {
    const { client, element } = await open({ topics: ['delays'] });
    await press(element, pauseOf(element));
    expect(await client.storage.read('preferences')).toEqual({ snoozedUntil: FURTHER_NOTICE_AT });
    expect([client.topics, topicOf(element, 'delays').checked]).toEqual([['delays'], true]);
    await press(element, pauseOf(element));
    expect(await client.storage.read('preferences')).toEqual({});
  });

  test('made elsewhere for an hour shows when it ends', async () => {
    const { client, element } = await open();
    await client.storage.write('preferences', { snoozedUntil: new Date().setHours(23, 59, 0, 0) });
    client.changeRecords();
    await settleAll(element);
    expect(pauseOf(element).checked).toBe(true);
    expect(shownText(pauseOf(element)).replace(/\s/g, ' ')).toContain('Paused until 11:59 PM.');
  });

  test('can be left out', async () => {
    const { element } = await open({}, { noPause: true });
    expect(element.renderRoot.querySelector('.pause')).toBeNull();
  });
});

describe('how often', () => {
  test('offers the page’s limits and that in force, and keeps limits of single topics', async () => {
    const preferences = { caps: [{ topic: 'news', count: 1 }, { count: 7 }] };
    const { client, element } = await open({ records: { preferences } }, { caps: [3, 10] });
    const select = find<HTMLSelectElement>(element, 'select');
    expect([...select.options].map(({ value }) => value)).toEqual(['0', '3', '7', '10']);
    expect(select.value).toBe('7');

    await userEvent.selectOptions(select, '3');
    await settleAll(element);
    expect(await client.storage.read('preferences')).toEqual({ caps: [{ topic: 'news', count: 1 }, { count: 3 }] });
    await userEvent.selectOptions(select, '0');
    await settleAll(element);
    expect(await client.storage.read('preferences')).toEqual({ caps: [{ topic: 'news', count: 1 }] });
  });
});

describe('with save="form"', () => {
  test('nothing is saved before the form is sent, and then all at once', async () => {
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    document.body.append(form);
    const client = createFakePushClient({ state: 'subscribed' });
    form.innerHTML = `<push-preferences save="form">
      <push-topic name="a">A</push-topic><push-topic name="b">B</push-topic></push-preferences>`;
    const element = form.querySelector('push-preferences')!;
    element.client = client;
    await settleAll(element);
    await press(element, topicOf(element, 'a'));
    await press(element, topicOf(element, 'b'));
    expect([...new FormData(form)]).toEqual([
      ['a', 'on'],
      ['b', 'on'],
    ]);
    expect(callsOf(client, 'setTopics')).toEqual([]);
    form.requestSubmit();
    await settleAll(element);
    expect(callsOf(client, 'setTopics')).toEqual([['a', 'b']]);
  });

  test('a reset brings back what is saved', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    form.innerHTML = '<push-preferences save="form"><push-topic name="a">A</push-topic></push-preferences>';
    const element = form.querySelector('push-preferences')!;
    element.client = createFakePushClient({ state: 'subscribed', topics: ['a'] });
    await settleAll(element);
    await press(element, topicOf(element, 'a'));
    expect(topicOf(element, 'a').checked).toBe(false);
    form.reset();
    await settleAll(element);
    await settleAll(element);
    expect(topicOf(element, 'a').checked).toBe(true);
  });

  test('without a form there is a button', async () => {
    const { client, element } = await open({}, { save: 'form' });
    await press(element, topicOf(element, 'delays'));
    expect(shownText(element, '.save')).toContain('Not saved yet.');
    await userEvent.click(find(element, '.save button'));
    await settleAll(element);
    expect(callsOf(client, 'setTopics')).toEqual([['security', 'delays']]);
    expect(shownText(element, '.save')).toBe('Save');
  });
});

describe('as a part of the page', () => {
  test('the keyboard goes from the way in, to the pause, to the topics', async () => {
    const { element } = await open({ state: 'default' });
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await userEvent.keyboard('{Tab}');
      const focused = element.shadowRoot?.activeElement;
      seen.push(
        focused instanceof HTMLButtonElement ? 'turn on' : focused?.className || focused?.getAttribute('name') || '',
      );
    }
    expect(seen).toEqual(['turn on', 'pause', 'delays']);
  });

  test('fits a narrow window', async () => {
    document.body.style.width = '280px';
    const { element } = await open({ state: 'default' }, { columns: true, caps: [1] });
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    document.body.style.width = '';
  });

  test('needs no inline style', async () => {
    const { element } = await open({ state: 'denied' });
    expect(element.renderRoot.querySelectorAll('[style]')).toHaveLength(0);
  });
});
