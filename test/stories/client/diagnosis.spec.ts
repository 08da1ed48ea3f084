import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

test('the diagnosis finds nothing, then names what is wrong, and its one button mends it', async ({
  ferry,
  pushPage: page,
}) => {
  await ferry.turnOn(page);
  const verdict = page.locator('.verdict');
  await page.goto(`${ferry.origin}/alerts/help`);
  await expect(verdict).toHaveAttribute('data-status', 'ok');
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByText('It arrived.')).toBeVisible();

  // As when the server's database was restored from an older copy.
  await ferry.forget((await endpointOf(page)) ?? '');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(verdict).toContainText('We lost track of this browser.');
  await page.getByRole('button', { name: 'Repair' }).click();
  await expect(verdict).toHaveAttribute('data-status', 'ok');
  expect(await ferry.knows((await endpointOf(page)) ?? '')).toBe(true);
});
