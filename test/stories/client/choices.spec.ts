import { addDays, LINE, listSailings, serviceDateAt } from 'demo/timetable';
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
  const route = page.getByRole('group', { name: 'Route 1 Calder Quay – Vey' });
  const language = page.getByRole('region', { name: 'Language' });
  await route.getByRole('radio', { name: 'All' }).check();
  await expect(route.getByText('Saved', { exact: true })).toBeVisible();
  await ferry.send(LATE);
  const late = await desktop.waitForNotification({ title: LATE.title });
  desktop.dismiss(late);

  await route.getByRole('radio', { name: 'Important only' }).check();
  await expect(route.getByText('Saved', { exact: true })).toBeVisible();
  await language.getByLabel('Messages in').selectOption('Deutsch');
  await expect(language.getByText('Saved', { exact: true })).toBeVisible();
  const count = desktop.history.length;
  await ferry.send(LATE);
  await ferry.send(PIER);
  const pier = await desktop.waitForNotification({ title: PIER.translations.de.title });
  expect(pier.body).toBe(PIER.translations.de.body);
  expect(desktop.history).toHaveLength(count + 1);
});

test('a route is the same wherever it is followed: at a sailing, in the settings, in the list of routes', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const date = addDays(serviceDateAt(Date.now(), LINE.timeZone), 1);
  const sailing = listSailings({ date, timeZone: LINE.timeZone }).find(({ routeId }) => routeId === 'route-1');
  await ferry.turnOn(page);
  await page.goto(`${ferry.origin}/sailings/${sailing?.id}`);
  await page.getByRole('button', { name: 'Tell me about changes to this route' }).click();
  await expect(page.getByRole('button', { name: 'Stop notifying me' })).toBeVisible();

  await page.goto(`${ferry.origin}/settings`);
  const choices = page.getByRole('group', { name: 'Route 1 Calder Quay – Vey' });
  await expect(choices.getByRole('radio', { name: 'All' })).toBeChecked();
  for (const level of ['Important only', 'None']) {
    await choices.getByRole('radio', { name: level }).check();
    await expect(choices.getByText('Saved', { exact: true })).toBeVisible();
  }

  await page.goto(`${ferry.origin}/alerts`);
  const route = page.getByRole('switch', { name: 'Route 1, Calder Quay – Vey' });
  await expect(route).not.toBeChecked();
  await route.click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await ferry.send(LATE);
  await desktop.waitForNotification({ title: LATE.title });
});
