import { join } from 'node:path';
import { expect, test } from '@web-push-kit/testing/playwright';
import { FreshConsumer } from '../../support/fresh-consumer.js';
import { OwnSite } from '../../support/own-site.js';
import { scaled } from '../../support/timeout-factor.js';

const PACKAGES = ['protocol', 'storage', 'backend', 'worker', 'client', 'elements', 'kit'];

// One after the other: they share what is packed and prepared.
test.describe.configure({ mode: 'default' });

for (const framework of ['react', 'vue', 'svelte', 'angular']) {
  test(`in ${framework} the elements take properties, tell of events and pass its type check`, async ({
    pushHost,
    pushPage,
  }) => {
    // Packs, installs a framework and builds with it.
    test.setTimeout(scaled(300_000));
    const consumer = await FreshConsumer.create(framework, PACKAGES);
    await consumer.run('npm', ['run', 'build']);
    const site = await OwnSite.open(pushHost, join(consumer.folder, 'dist'));

    const errors: string[] = [];
    pushPage.on('pageerror', ({ message }) => errors.push(message));
    await pushPage.goto(site.origin);
    await expect(pushPage.getByRole('switch', { name: 'Delays of my ferries' })).not.toBeChecked();
    await expect(pushPage.locator('#state')).toHaveText('unsubscribed');
    await expect(pushPage.locator('#changes')).toHaveText('unsubscribed');
    expect(errors).toEqual([]);

    await site.close();
    await consumer.remove();
  });
}
