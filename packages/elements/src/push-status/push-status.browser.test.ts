import { beforeEach, describe, expect, test } from 'vitest';
import { FakePushClient } from '../../test/fake-push-client.js';
import { announcedRegions, expectAccessible, mount, PAGES, resetPage, settle, shownText } from '../../test/page.js';
import { STATE_KINDS } from '../../test/states.js';

describe.each(PAGES)('on $name', (page) => {
  beforeEach(() => resetPage(page));

  test.each(STATE_KINDS)('is accessible when %s', async (kind) => {
    const status = await mount('push-status', { client: new FakePushClient(kind, { isOffline: true }) });
    await expectAccessible(status);
  });
});

describe('the line', () => {
  beforeEach(() => resetPage());

  test.each([
    ['subscribed', 'Notifications On for this browser'],
    ['default', 'Notifications Off'],
    ['unsubscribed', 'Notifications Off'],
    ['denied', 'Notifications Blocked in your browser'],
    ['unsupported', 'Notifications Not available in this browser'],
    ['ios-needs-install', 'Notifications Add to Home Screen first'],
    ['insecure', 'Notifications Needs a secure connection'],
    ['prompting', 'Notifications Waiting for your answer'],
    ['subscribing', 'Notifications Turning on…'],
    ['error', 'Notifications Couldn’t turn on notifications'],
    ['checking', 'Notifications Checking…'],
  ] as const)('in the state %s says "%s"', async (kind, line) => {
    expect(shownText(await mount('push-status', { client: new FakePushClient(kind) }))).toBe(line);
  });

  test('keeps up with the state, and leaves announcements to the element that acts', async () => {
    const client = new FakePushClient('default');
    const status = await mount('push-status', { client });
    client.become('subscribed');
    await settle(status);
    expect(shownText(status)).toBe('Notifications On for this browser');
    expect(announcedRegions(status)).toBe(0);
  });

  test('says that there is no connection', async () => {
    const status = await mount('push-status', { client: new FakePushClient('subscribed', { isOffline: true }) });
    expect(shownText(status)).toBe('Notifications On for this browser You’re offline');
  });

  test('prefers a slotted text to the attribute, and that to the translation', async () => {
    const client = new FakePushClient('subscribed');
    const own = await mount('push-status', { client, label: 'News', onText: 'Yes' });
    expect(shownText(own)).toBe('News Yes');
    const slotted = await mount('push-status', { client, label: 'News', onText: 'Yes' }, '\n<b slot="on">Sure</b>\n');
    const slot = slotted.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=on]');
    expect(slot?.assignedElements()[0]?.textContent).toBe('Sure');
    expect(shownText(slotted, '.label')).toBe('News');
  });

  test('needs no label where the page has one', async () => {
    const status = await mount('push-status', { client: new FakePushClient('subscribed'), noLabel: true });
    expect(shownText(status)).toBe('On for this browser');
  });

  test('breaks rather than overflows at 320 px', async () => {
    document.body.style.inlineSize = '320px';
    const status = await mount('push-status', { client: new FakePushClient('error', { isOffline: true }) });
    expect(status.scrollWidth).toBeLessThanOrEqual(320);
    document.body.style.inlineSize = '';
  });
});
