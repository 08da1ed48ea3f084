import { BackendGate } from '../../support/backend-gate.js';
import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

test('three tabs that turn notifications on at once make one subscription and one request to the backend', async ({
  ferry,
  pushContext,
  pushPage,
  pushService,
}) => {
  const gate = await BackendGate.open(ferry);
  const tabs = [pushPage, await pushContext.newPage(), await pushContext.newPage()];
  for (const tab of tabs) {
    await tab.goto(`${gate.origin}/settings`);
    await expect(tab.locator('push-toggle')).not.toHaveAttribute('state', 'checking');
  }
  // Clicks by script: a real one needs its tab in front, and only one can be there.
  await Promise.all(
    tabs.map((tab) => tab.getByRole('switch', { name: 'Notifications on this browser' }).dispatchEvent('click')),
  );
  for (const tab of tabs) await expect(tab.locator('push-toggle')).toHaveAttribute('state', 'subscribed');

  const endpoints = await Promise.all(tabs.map(endpointOf));
  expect(new Set(endpoints).size).toBe(1);
  expect(pushService.subscriptions).toHaveLength(1);
  expect(gate.count('POST', '/push/subscribe')).toBe(1);
  expect(await ferry.knows(endpoints[0] ?? '')).toBe(true);
  await gate.close();
});
