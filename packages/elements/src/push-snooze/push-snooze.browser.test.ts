import { createFakePushClient, type FakePushClient, type FakePushClientOptions } from '@web-push-kit/client/fake';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
import './define.js';
import type { PushSnoozeElement } from './push-snooze.js';

const HALF_PAST_TWO = new Date(2026, 10, 22, 14, 30).getTime();

beforeEach(() => {
  resetPage();
  vi.useFakeTimers({ toFake: ['Date'], now: HALF_PAST_TWO });
});
afterEach(() => void vi.useRealTimers());

async function open(
  options: FakePushClientOptions = {},
  properties: Partial<PushSnoozeElement> = {},
): Promise<{ readonly client: FakePushClient; readonly element: PushSnoozeElement }> {
  const client = createFakePushClient({ state: 'subscribed', ...options });
  const element = await mount('push-snooze', { client, ...properties });
  await settle(element);
  return { client, element };
}

function buttons(element: PushSnoozeElement): readonly string[] {
  return [...element.renderRoot.querySelectorAll('button')].map((button) => plain(button.textContent));
}

/** Times hold narrow spaces, which look the same. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function paused(untilAt: number): FakePushClientOptions {
  return { records: { preferences: { snoozedUntil: untilAt } } };
}

test('renders', async () => {
  const { element } = await open();
  expect(shownText(element, '.heading')).toBe('Pause notifications');
  expect(buttons(element)).toEqual(['1 hour', 'Until tomorrow 8 AM', 'Until I turn it back on']);
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s', async (state) => {
    resetPage(page);
    await expectAccessible((await open({ state })).element);
  });

  test('is accessible while paused', async () => {
    resetPage(page);
    await expectAccessible((await open(paused(FURTHER_NOTICE_AT))).element);
  });
});

test.each([
  ['de', ['1 Stunde', '08:00']],
  ['en-GB', ['1 hour', '08:00']],
  ['en-US', ['1 hour', '8 AM']],
])('speaks the clock of %s', async (lang, [hour, morning]) => {
  const { element } = await open({}, { lang });
  expect(buttons(element)[0]).toBe(hour);
  expect(buttons(element)[1]).toContain(morning);
});

describe('a pause', () => {
  test('is kept, shown and told, and the focus goes to the way back', async () => {
    const { client, element } = await open();
    const events = recordEvents(element);
    const told = new Promise<HTMLElementEventMap['push-snooze-change']>((resolve) =>
      element.addEventListener('push-snooze-change', resolve, { once: true }),
    );
    await userEvent.keyboard('{Tab}{Enter}');
    await settle(element);
    const untilAt = HALF_PAST_TWO + 3_600_000;
    expect(await client.storage.read('preferences')).toEqual({ snoozedUntil: untilAt });
    expect((await told).untilAt).toBe(untilAt);
    expect(events).toEqual(['change']);
    expect(plain(shownText(element, '.status'))).toBe('Paused until 3:30 PM');
    expect(plain(announced(element))).toBe('Paused until 3:30 PM');
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe('Resume');
  });

  test('until further notice names no time', async () => {
    const { client, element } = await open();
    find(element, 'button:last-of-type').click();
    await settle(element);
    expect(await client.storage.read('preferences')).toEqual({ snoozedUntil: FURTHER_NOTICE_AT });
    expect(shownText(element, '.status')).toBe('Paused until you resume');
  });

  test('can be ended', async () => {
    const { client, element } = await open(paused(FURTHER_NOTICE_AT));
    await userEvent.click(find(element, 'button'));
    await settle(element);
    expect(await client.storage.read('preferences')).toEqual({});
    expect(announced(element)).toBe('Notifications are no longer paused.');
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe('1 hour');
  });

  test('made by a notification’s button shows at once', async () => {
    const { client, element } = await open();
    await client.storage.write('preferences', { snoozedUntil: HALF_PAST_TWO + 900_000 });
    client.changeRecords();
    await settle(element);
    expect(plain(shownText(element, '.status'))).toBe('Paused until 2:45 PM');
  });

  test('ends by itself, and says so', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: HALF_PAST_TWO });
    const client = createFakePushClient({ state: 'subscribed', ...paused(HALF_PAST_TWO + 60_000) });
    const element = Object.assign(document.createElement('push-snooze'), { client });
    document.body.append(element);
    await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.status')).toBeTruthy());
    await vi.advanceTimersByTimeAsync(60_000);
    await element.updateComplete;
    expect(buttons(element)).toContain('1 hour');
    expect(announced(element)).toBe('Notifications are no longer paused.');
  });

  test('that ended while the device slept is over when the page is looked at again', async () => {
    const { element } = await open(paused(HALF_PAST_TWO + 60_000));
    vi.setSystemTime(HALF_PAST_TWO + 120_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(element);
    expect(buttons(element)).toContain('1 hour');
  });

  test('an hour counts from the press, also on a page that was open for long', async () => {
    const { client, element } = await open();
    vi.setSystemTime(HALF_PAST_TWO + 1_800_000);
    find(element, 'button').click();
    await settle(element);
    expect(await client.storage.read('preferences')).toEqual({ snoozedUntil: HALF_PAST_TWO + 5_400_000 });
  });
});

test('says so when the browser keeps nothing', async () => {
  const { client, element } = await open();
  client.storage.update = () => Promise.reject(new Error('full'));
  const events = recordEvents(element);
  find(element, 'button').click();
  await settle(element);
  expect(shownText(element)).toContain('Couldn’t save. Try again.');
  expect(events).toEqual(['push-error']);
});

test('where push can not work there is nothing to pause', async () => {
  const { element } = await open({ state: 'unsupported' });
  expect(buttons(element)).toEqual([]);
});

test('a client for asking alone keeps no settings', async () => {
  const element = await mount('push-snooze', { client: new AskingClient('subscribed') });
  expect(shownText(element)).toContain('This can’t be changed here right now.');
});
