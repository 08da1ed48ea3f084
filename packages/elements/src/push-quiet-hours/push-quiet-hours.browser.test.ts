import { createFakePushClient, type FakePushClient, type FakePushClientOptions } from '@web-push-kit/client/fake';
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
import type { PushTopicElement } from '../push-topic/push-topic.js';
import './define.js';
import type { PushQuietHoursElement } from './push-quiet-hours.js';
import type { QuietHours } from './quiet-ranges.js';

const NIGHT = { start: '22:00', end: '07:00', timeZone: 'Europe/Athens' };

beforeEach(() => resetPage());

async function open(
  quietHours: readonly QuietHours[] = [],
  properties: Partial<PushQuietHoursElement> = {},
  options: FakePushClientOptions = {},
): Promise<{ readonly client: FakePushClient; readonly element: PushQuietHoursElement }> {
  const records = { preferences: { quietHours } };
  const client = createFakePushClient({ state: 'subscribed', records, ...options });
  const element = await mount('push-quiet-hours', { client, ...properties });
  await settleAll(element);
  return { client, element };
}

async function settleAll(element: PushQuietHoursElement): Promise<void> {
  await settle(element);
  const topic = element.renderRoot.querySelector('push-topic');
  if (topic) await settle(topic);
}

async function mountInForm(
  markup: string,
): Promise<{ readonly form: HTMLFormElement; readonly element: PushQuietHoursElement }> {
  const form = document.createElement('form');
  form.innerHTML = markup;
  document.body.append(form);
  const element = form.querySelector('push-quiet-hours')!;
  await settleAll(element);
  return { form, element };
}

/** Presses the switch. */
async function press(element: PushQuietHoursElement): Promise<void> {
  find(find<PushTopicElement>(element, 'push-topic'), 'input').click();
  await settleAll(element);
}

async function enter(element: PushQuietHoursElement, index: number, time: string): Promise<void> {
  const input = element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=time]')[index]!;
  input.value = time;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settleAll(element);
}

async function kept(client: FakePushClient): Promise<readonly QuietHours[] | undefined> {
  return (await client.storage.read('preferences'))?.quietHours;
}

function summary(element: PushQuietHoursElement): string {
  return shownText(element, '.summary').replace(/\s/g, ' ');
}

test('renders', async () => {
  const { element } = await open([NIGHT]);
  expect(element.enabled).toBe(true);
  expect(summary(element)).toBe('10 PM to 7 AM, next day');
  expect(shownText(element, '.zone')).toContain('Europe/Athens');
});

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS)('is accessible when %s', async (state) => {
    resetPage(page);
    const { element } = await open([NIGHT], { allowUrgent: true, multiple: true }, { state });
    await expectAccessible(element);
  });
});

test.each([
  ['en-US', '10 PM to 7 AM, next day', 'Sun'],
  ['en-GB', '22:00 to 07:00, next day', 'Mon'],
])('speaks the clock and the week of %s', async (lang, words, firstDay) => {
  const { element } = await open([NIGHT], { lang });
  expect(summary(element)).toBe(words);
  expect(shownText(element, '.days .option')).toBe(firstDay);
});

describe('on a device', () => {
  test('turning on keeps the times of the page at once', async () => {
    const { client, element } = await open([], { start: '21:00', days: [5, 6] });
    const events = recordEvents(element);
    const told = new Promise<HTMLElementEventMap['push-quiet-hours-change']>((resolve) =>
      element.addEventListener('push-quiet-hours-change', resolve, { once: true }),
    );
    await press(element);
    const quietHours = [{ start: '21:00', end: '07:00', days: [5, 6] }];
    expect(await kept(client)).toEqual(quietHours);
    expect((await told).quietHours).toEqual(quietHours);
    expect(events).toEqual(['change']);
    expect(announced(element)).toBe('Saved');
  });

  test('off leaves the times in place, for turning on again', async () => {
    const { client, element } = await open([{ start: '20:15', end: '06:00' }]);
    await press(element);
    expect(await kept(client)).toBeUndefined();
    expect(element.renderRoot.querySelector('input[type=time]')).toBeNull();
    await press(element);
    expect(await kept(client)).toEqual([{ start: '20:15', end: '06:00' }]);
  });

  test('a changed time is kept', async () => {
    const { client, element } = await open([NIGHT]);
    await enter(element, 0, '09:00');
    await enter(element, 1, '17:30');
    expect(await kept(client)).toEqual([{ ...NIGHT, start: '09:00', end: '17:30' }]);
    expect(summary(element)).toBe('9 AM to 5:30 PM');
  });

  test('a time that is missing is said, and what was kept stays', async () => {
    const { client, element } = await open([NIGHT]);
    await enter(element, 0, '');
    expect(shownText(element, '.gap')).toBe('Enter both times.');
    expect(announced(element)).toBe('Enter both times.');
    expect(await kept(client)).toEqual([NIGHT]);
  });

  test('the last day can not be taken without a word', async () => {
    const { client, element } = await open([{ ...NIGHT, days: [1] }]);
    find(element, '.days input:checked').click();
    await settleAll(element);
    expect(shownText(element, '.gap')).toBe('Choose at least one day.');
    expect(await kept(client)).toEqual([{ ...NIGHT, days: [1] }]);
  });

  test('the time zone can be changed, and the device’s goes wherever it goes', async () => {
    const { client, element } = await open([NIGHT]);
    await userEvent.click(find(element, '.zone button'));
    await settleAll(element);
    const select = find<HTMLSelectElement>(element, '.zones');
    expect(element.shadowRoot?.activeElement).toBe(select);
    await userEvent.selectOptions(select, '');
    await settleAll(element);
    expect(await kept(client)).toEqual([{ start: '22:00', end: '07:00' }]);
  });

  test('several spans come and go', async () => {
    const { client, element } = await open([NIGHT], { multiple: true });
    await userEvent.click(find(element, '.ranges > button'));
    await settleAll(element);
    expect(await kept(client)).toEqual([NIGHT, { start: '12:00', end: '13:00', timeZone: 'Europe/Athens' }]);
    const remove = find(element, '.range button');
    expect(remove.textContent?.replace(/\s+/g, ' ').trim()).toBe('Remove 10 PM to 7 AM, next day');
    await userEvent.click(remove);
    await settleAll(element);
    expect(await kept(client)).toHaveLength(1);
  });

  test('what another tab has changed shows at once', async () => {
    const { client, element } = await open([NIGHT]);
    await enter(element, 0, '23:00');
    await client.storage.write('preferences', { quietHours: [{ start: '01:00', end: '02:00' }] });
    client.changeRecords();
    await settleAll(element);
    expect(summary(element)).toBe('1 AM to 2 AM');
  });

  test('goes back when the browser keeps nothing, and says so', async () => {
    const { client, element } = await open();
    client.storage.update = () => Promise.reject(new Error('full'));
    const events = recordEvents(element);
    await press(element);
    expect(element.enabled).toBe(false);
    expect(announced(element)).toBe('Couldn’t save. Try again.');
    expect(events).toEqual(['push-error']);
  });
});

describe('in a form', () => {
  test('is sent as JSON, without a client', async () => {
    const { form } = await mountInForm('<push-quiet-hours name="quiet" enabled days="sat"></push-quiet-hours>');
    expect(JSON.parse(String(new FormData(form).get('quiet')))).toEqual([{ start: '22:00', end: '07:00', days: [6] }]);
  });

  test('off is an empty list, and a reset brings back what the page had', async () => {
    const { form, element } = await mountInForm('<push-quiet-hours name="quiet" enabled></push-quiet-hours>');
    const events = recordEvents(form);
    await press(element);
    expect(events).toEqual(['change']);
    expect(new FormData(form).get('quiet')).toBe('[]');
    form.reset();
    await settleAll(element);
    expect(element.enabled).toBe(true);
  });

  test('can not be sent while a time is missing', async () => {
    const { form, element } = await mountInForm('<push-quiet-hours name="quiet" enabled></push-quiet-hours>');
    await enter(element, 1, '');
    expect(form.checkValidity()).toBe(false);
    await enter(element, 1, '06:00');
    expect(form.checkValidity()).toBe(true);
  });

  test('a disabled fieldset disables it', async () => {
    const { form, element } = await mountInForm(
      '<fieldset disabled><push-quiet-hours name="quiet" enabled></push-quiet-hours></fieldset>',
    );
    expect([...new FormData(form)]).toEqual([]);
    for (const input of element.renderRoot.querySelectorAll('input')) expect(input.disabled).toBe(true);
  });
});

test('where push can not work there is nothing to set', async () => {
  const { element } = await open([], {}, { state: 'unsupported' });
  expect(element.renderRoot.querySelector('push-topic')).toBeNull();
});

test('a client for asking alone keeps no settings', async () => {
  const element = await mount('push-quiet-hours', { client: new AskingClient('subscribed') });
  expect(shownText(element)).toContain('This can’t be changed here right now.');
});

test('fits a narrow window', async () => {
  document.body.style.width = '280px';
  const { element } = await open([NIGHT], { multiple: true });
  await userEvent.click(find(element, '.zone button'));
  await settleAll(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  document.body.style.width = '';
});
