import { beforeEach, describe, expect, test } from 'vitest';
import { FakePushClient } from '../../test/fake-push-client.js';
import { expectAccessible, find, mount, PAGES, resetPage, shownText } from '../../test/page.js';

beforeEach(() => resetPage());

test('renders', async () => {
  const toggle = await mount('push-toggle', { client: new FakePushClient('default') });
  expect(shownText(toggle)).toContain('Notifications on this browser');
  expect(find(toggle, '[role=switch]')).toBeInstanceOf(HTMLInputElement);
});

describe.each(PAGES)('on $name', (page) => {
  test.each([
    'checking',
    'unsupported',
    'insecure',
    'ios-needs-install',
    'default',
    'prompting',
    'subscribing',
    'subscribed',
    'unsubscribed',
    'denied',
    'error',
  ] as const)('is accessible when %s', async (kind) => {
    resetPage(page);
    const toggle = await mount('push-toggle', { client: new FakePushClient(kind), hint: 'When a ferry is late.' });
    await expectAccessible(toggle);
  });
});
