import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

const NEWS = { title: 'Fog on the sound', body: 'Sailings are slower today.', link: Pier.path } as const;

test('off is really off, and Undo is on again', async ({ desktop, ferry, pushPage: page, pushService }) => {
  const pier = new Pier(page, ferry);
  await pier.turnOn();
  const endpoint = (await endpointOf(page)) ?? '';
  expect(await ferry.knows(endpoint)).toBe(true);

  await pier.toggle.getByRole('switch').click();
  await expect(pier.toggle).toHaveAttribute('state', 'unsubscribed');
  expect(await endpointOf(page)).toBeUndefined();
  await expect.poll(() => pushService.subscriptions).toHaveLength(0);
  await expect.poll(() => ferry.knows(endpoint)).toBe(false);
  await ferry.send({ ...NEWS, title: 'Nobody hears this' });

  await pier.toggle.getByRole('button', { name: 'Undo' }).click();
  await expect(pier.toggle).toHaveAttribute('state', 'subscribed');
  await ferry.send(NEWS);
  await desktop.waitForNotification({ title: NEWS.title });
  expect(desktop.history.map(({ title }) => title)).toEqual([NEWS.title]);
});
