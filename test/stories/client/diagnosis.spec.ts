import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

test('the diagnosis finds nothing, then names what is wrong, and its one button mends it', async ({
  ferry,
  pushPage: page,
}) => {
  await ferry.turnOn(page);
  const doctor = page.locator('push-doctor');
  await page.goto(`${ferry.origin}/alerts/help`);
  await expect(doctor).toContainText('Notifications should work.');
  await doctor.getByRole('button', { name: 'Send a test through the server' }).click();
  await expect(doctor.getByText(/^It arrived after \d/).first()).toBeVisible();

  // As when the server's database was restored from an older copy.
  await ferry.forget((await endpointOf(page)) ?? '');
  await doctor.getByRole('button', { name: 'Check again' }).click();
  await expect(doctor).toContainText('We lost track of this browser.');
  await doctor.getByRole('button', { name: 'Repair' }).click();
  await expect(doctor).toContainText('Notifications should work.');
  expect(await ferry.knows((await endpointOf(page)) ?? '')).toBe(true);
});
