import { addDays, LINE, listSailings, serviceDateAt } from 'demo/timetable';
import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

// So long before that the reminder of any sailing of tomorrow is due at once.
test.use({ reminderMinutes: 9000 });

test('who books a sailing is reminded of it, on the device and in the list of messages', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const date = addDays(serviceDateAt(Date.now(), LINE.timeZone), 1);
  const sailing = listSailings({ date, timeZone: LINE.timeZone }).find(({ disruption }) => disruption === undefined);
  await ferry.turnOn(page);
  await ferry.signIn(page, { name: 'Ada Lindqvist', code: '4711' });
  const endpoint = (await endpointOf(page)) ?? '';
  await expect.poll(() => ferry.userOf(endpoint)).toBe('ada');
  await page.goto(`${ferry.origin}/sailings/${sailing?.id}`);
  await page.getByRole('button', { name: 'Book this sailing' }).click();

  const reminder = await desktop.waitForNotification();
  expect(reminder.title).toMatch(/^Your boat to .+ leaves at \d\d:\d\d$/);
  const bell = page.getByRole('button', { name: /^Notifications: / });
  await expect(bell).toHaveAccessibleName('Notifications: on, 1 unread');
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: reminder.title }).first().click();
  await page.waitForURL(`${ferry.origin}/sailings/${sailing?.id}`);
  await expect(bell).toHaveAccessibleName('Notifications: on');
});
