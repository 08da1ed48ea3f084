import { BackendGate } from '../../support/backend-gate.js';
import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

/** What Firebase's SDK subscribes with when a site gives it no key, and where it registers its worker. */
const FIREBASE = {
  key: 'BDOU99-h67HcA6JeFXHbSNMu7e2yNNu3RzoMj8TM4W88jITfq7ZmPvIM1Iv-4_l2LxQcYwhqby2xGpWwzjfAnG4',
  worker: '/firebase-messaging-sw.js',
  scope: '/firebase-cloud-messaging-push-scope',
} as const;

const MESSAGE = { title: 'From the new backend', body: 'The old one is gone.', link: '/alerts' };

test('a site that leaves Firebase takes its visitors along, and what is left over can be found and removed', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const gate = await BackendGate.open(ferry, {
    scripts: { [FIREBASE.worker]: "self.addEventListener('push', () => undefined);" },
  });
  // What the site was before: Firebase's worker beside the site, and one in the place of ours.
  await page.goto(`${gate.origin}/favicon.svg`);
  await page.evaluate(async ({ key, worker, scope }) => {
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const isActive = async (registration: ServiceWorkerRegistration) => {
      const worker = registration.installing ?? registration.waiting;
      await new Promise<void>((resolve) => {
        const check = () => registration.active !== null && resolve();
        worker?.addEventListener('statechange', check);
        check();
      });
      return registration;
    };
    const beside = await isActive(await navigator.serviceWorker.register(worker, { scope }));
    await beside.pushManager.subscribe(options);
    const inPlace = await isActive(await navigator.serviceWorker.register(worker, { scope: '/' }));
    await inPlace.pushManager.subscribe(options);
  }, FIREBASE);
  const before = (await endpointOf(page)) ?? '';
  expect(before).not.toBe('');

  // Permission is there: the subscription is taken over without a question, and without a click.
  await page.goto(`${gate.origin}/settings`);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', 'subscribed');
  const after = (await endpointOf(page)) ?? '';
  expect(after).not.toBe(before);
  await expect.poll(() => ferry.knows(after)).toBe(true);
  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);

  await page.goto(`${gate.origin}/alerts/help`);
  const check = page.getByRole('listitem').filter({ hasText: 'Other notification services' });
  await page.getByText('All checks').click();
  await expect(check).toContainText('Needs a look');
  await page.getByRole('button', { name: 'Remove what is left over' }).click();
  await expect(check).toContainText('Good');
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(['/']);
  await gate.close();
});
