import { expect, test } from '../../support/story.js';

const LATE = {
  title: 'Route 1 is late',
  body: 'Ten minutes.',
  link: '/alerts',
  route: 'route-1',
  urgency: 'normal',
} as const;
const PIER = {
  title: 'Route 1 leaves from pier 2',
  body: 'Pier 1 is closed.',
  link: '/alerts',
  route: 'route-1',
  urgency: 'high',
  translations: { de: { title: 'Route 1 fährt ab Anleger 2', body: 'Anleger 1 ist gesperrt.' } },
} as const;

test('what is chosen on the settings page holds for the next message', async ({ desktop, ferry, pushPage: page }) => {
  await ferry.turnOn(page);
  await page.getByRole('switch', { name: 'Route 1, Calder Quay – Vey' }).click();
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(1);
  await ferry.send(LATE);
  const late = await desktop.waitForNotification({ title: LATE.title });
  desktop.dismiss(late);

  await page.getByLabel('Calder Quay – Vey', { exact: true }).selectOption('Only urgent');
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(2);
  await page.getByLabel('Messages in').selectOption('Deutsch');
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(3);
  const count = desktop.history.length;
  await ferry.send(LATE);
  await ferry.send(PIER);
  const pier = await desktop.waitForNotification({ title: PIER.translations.de.title });
  expect(pier.body).toBe(PIER.translations.de.body);
  expect(desktop.history).toHaveLength(count + 1);
});
