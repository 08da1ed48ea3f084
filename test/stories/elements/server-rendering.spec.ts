import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'web-push-kit/elements';
import { bundleModule } from '../../support/bundle-module.js';
import { OwnSite } from '../../support/own-site.js';
import { expect, test } from './element-story.js';

const ELEMENTS = `
  import 'web-push-kit/elements';
  import { createFakePushClient } from 'web-push-kit/fake';
  for (const element of document.querySelectorAll('push-toggle, push-status')) {
    element.client = createFakePushClient({ state: 'denied' });
  }
`;

const PAGES = {
  'with hydration support on the page': `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; ${ELEMENTS}`,
  'without it': ELEMENTS,
};

for (const [name, script] of Object.entries(PAGES)) {
  test(`what a server has rendered gives way to what the browser knows, ${name}`, async ({ plainPage: page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'served-elements-'));
    const rendered = [html`<push-toggle>Delays</push-toggle>`, html`<push-status></push-status>`];
    const markup = (await Promise.all(rendered.map((one) => collectResult(render(one))))).join('');
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8" /><body>${markup}</body></html>`,
    );
    await writeFile(join(folder, 'elements.js'), await bundleModule(script));
    const site = await OwnSite.open('127.0.0.1', folder);

    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(site.origin);
    // Before any script: what the server knows.
    await expect(page.getByText('Delays')).toBeVisible();
    await expect(page.locator('push-status').getByText('Checking…')).toBeVisible();
    await page.addScriptTag({ url: '/elements.js' });
    await expect(page.locator('push-toggle').getByText('Blocked in your browser')).toBeVisible();
    await expect(page.locator('push-status').getByText('Blocked')).toBeVisible();
    await expect(page.getByText('Checking…')).toHaveCount(0);
    await expect(page.getByText('Delays')).toHaveCount(1);
    expect(await page.locator('push-toggle [part=row]').count()).toBe(1);
    expect(errors).toEqual([]);

    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
}
