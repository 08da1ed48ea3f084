import type { Page } from '@playwright/test';
import { endpointOf, type FerryLine } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

/** What a script on a page with the kit's script tag does: `on` and `off`, all in the same moment. */
async function click(page: Page, acts: readonly ('on' | 'off')[]): Promise<readonly string[]> {
  return await page.evaluate(async (clicks) => {
    const { client } = (window as unknown as { WebPushKit: { client: PushClient } }).WebPushKit;
    const results = clicks.map((act) => (act === 'on' ? client.subscribe() : client.unsubscribe()));
    return (await Promise.all(results)).map(({ kind }) => kind);
  }, acts);
}

interface PushClient {
  subscribe(): Promise<{ readonly kind: string }>;
  unsubscribe(): Promise<{ readonly kind: string }>;
}

async function openPage(page: Page, ferry: FerryLine): Promise<void> {
  await page.goto(`${ferry.origin}/script-tag/`);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');
}

/** Alternating clicks that end with `last`. */
function alternate(last: 'on' | 'off'): readonly ('on' | 'off')[] {
  return Array.from({ length: 50 }, (_, index) => ((index % 2 === 0) === (last === 'off') ? 'on' : 'off'));
}

test('notifications that are turned off in the moment in which they are turned on are off', async ({
  ferry,
  pushPage: page,
  pushService,
}) => {
  await openPage(page, ferry);
  expect(await click(page, ['on', 'off'])).toEqual(['superseded', 'unsubscribed']);
  expect(await endpointOf(page)).toBeUndefined();
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');
  expect(pushService.subscriptions).toEqual([]);
});

test('fifty alternating clicks end as the last one says, and so does the backend', async ({
  ferry,
  pushPage: page,
}) => {
  await openPage(page, ferry);
  expect((await click(page, alternate('on'))).at(-1)).toBe('subscribed');
  const endpoint = (await endpointOf(page)) ?? '';
  expect(await ferry.knows(endpoint)).toBe(true);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'subscribed');

  expect((await click(page, alternate('off'))).at(-1)).toBe('unsubscribed');
  expect(await endpointOf(page)).toBeUndefined();
  expect(await ferry.knows(endpoint)).toBe(false);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');
});

test('off in one tab wins over on in another one a moment before', async ({ ferry, pushContext, pushPage: page }) => {
  await openPage(page, ferry);
  const other = await pushContext.newPage();
  await openPage(other, ferry);
  const on = click(page, ['on']);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', /subscribing|^subscribed/);
  expect(await click(other, ['off'])).toEqual(['unsubscribed']);
  expect(['subscribed', 'superseded']).toContain((await on)[0]);
  expect(await endpointOf(other)).toBeUndefined();
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');
});
