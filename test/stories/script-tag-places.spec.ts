import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test as elementTest, expect } from './elements/element-story.js';

const files = dirname(fileURLToPath(import.meta.resolve('web-push-kit/web-push-kit.js')));

interface Place {
  /** What the page's own markup is: script tag and elements, in any order. */
  readonly html: string;
  /** Language of the page. Default: English. */
  readonly lang?: string;
  readonly policy: string;
  /** The folder that the files are served from. Default: the root of the site. */
  readonly folder?: string;
}

/** A site of one page that has nothing but the kit's files. */
interface PlainSite {
  /** Paths that were asked for, oldest first. */
  readonly asked: readonly string[];
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  open(page: Page, place: Place): Promise<void>;
}

const test = elementTest.extend<{ readonly site: PlainSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off the pattern what a fixture needs.
  site: async ({}, use) => {
    const asked: string[] = [];
    const missing: string[] = [];
    let place: Place = { html: '', policy: '' };
    const server = createServer(async ({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      asked.push(pathname);
      if (pathname === '/page') {
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': place.policy });
        const { lang = 'en', html } = place;
        response.end(
          `<!doctype html><html lang="${lang}"><title>Plain</title><link rel="icon" href="/push/icon">${html}`,
        );
        return;
      }
      const { folder = '/' } = place;
      const body = pathname.startsWith(folder)
        ? await readFile(join(files, pathname.slice(folder.length))).catch(() => undefined)
        : undefined;
      if (!body && !pathname.startsWith('/push')) missing.push(pathname);
      const type = extname(pathname) === '.css' ? 'text/css' : 'text/javascript';
      response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use({
      asked,
      missing,
      open: async (page, next) => {
        place = next;
        await page.goto(`http://localhost:${port}/page`);
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Collects what breaks the policy of a page. */
function watchPolicy(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

const STRICT = "default-src 'self'; require-trusted-types-for 'script'";
const script = (attributes: string, src = '/web-push-kit.js') =>
  `<script src="${src}" data-backend="/push" ${attributes}></script>`;

const PLACES: Readonly<Record<string, Place>> = {
  'in the head, deferred': { html: `<head>${script('defer')}</head><push-toggle></push-toggle>`, policy: STRICT },
  'in the head, in the way of the page': {
    html: `<head>${script('')}</head><push-toggle></push-toggle>`,
    policy: STRICT,
  },
  'whenever it comes': { html: `<push-toggle></push-toggle>${script('async')}`, policy: STRICT },
  'at the end of the body': { html: `<body><push-toggle></push-toggle>${script('')}`, policy: STRICT },
  'from a folder of its own': {
    html: `<head>${script('defer', '/vendor/push/web-push-kit.js')}</head><push-toggle></push-toggle>`,
    policy: STRICT,
    folder: '/vendor/push/',
  },
  'with a nonce, which its modules inherit': {
    html: `<head>${script('defer nonce="n0nce"')}</head><push-toggle></push-toggle>`,
    policy:
      "default-src 'none'; script-src 'nonce-n0nce'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'",
  },
};

for (const [name, place] of Object.entries(PLACES)) {
  test(`the script tag works ${name}`, async ({ plainPage: page, site }) => {
    const violations = watchPolicy(page);
    await site.open(page, place);
    const toggle = page.locator('push-toggle');
    await expect(toggle).toHaveAttribute('state', /^(?!checking)/);
    await expect(toggle.getByText('Notifications on this browser')).toBeVisible();
    expect(violations).toEqual([]);
    expect(site.missing).toEqual([]);
  });
}

for (const lang of ['en', 'de', 'ja']) {
  test(`elements that are on their way have their room, in ${lang}`, async ({ plainPage: page, site }) => {
    await page.addInitScript(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      const observer = new ResizeObserver((entries) =>
        heights.push(...entries.map(({ target }) => target.clientHeight)),
      );
      document.addEventListener('DOMContentLoaded', () => {
        for (const element of document.querySelectorAll('push-toggle, push-bell')) observer.observe(element);
      });
    });
    await site.open(page, {
      html: `<head><link rel="stylesheet" href="/web-push-kit.css" />${script('defer')}</head>
        <push-toggle></push-toggle>
        <push-bell placement="inline"></push-bell><push-bell placement="inline" size="l"></push-bell>`,
      policy: STRICT,
      lang,
    });
    await expect(page.locator('push-toggle').getByRole('switch')).toBeVisible();
    for (const bell of await page.locator('push-bell').all()) await expect(bell.getByRole('button')).toBeVisible();
    expect(await page.evaluate('heights')).toEqual([85, 44, 56]);
    expect(site.missing).toEqual([]);
  });
}

test('a page without elements loads none, and one that comes later is loaded then', async ({
  plainPage: page,
  site,
}) => {
  await site.open(page, { html: script(''), policy: STRICT });
  await page.waitForLoadState('networkidle');
  expect(site.asked.filter((path) => path.startsWith('/elements/'))).toEqual([]);
  await page.evaluate(() => document.body.append(document.createElement('push-status')));
  await expect(page.locator('push-status').getByText('Notifications', { exact: true })).toBeVisible();
  expect(site.asked.filter((path) => path.startsWith('/elements/push-'))).toEqual(['/elements/push-status.js']);
});

test('what elements have in common can be had, such as words of one’s own', async ({ plainPage: page, site }) => {
  await site.open(page, { html: `${script('')}<push-toggle></push-toggle>`, policy: STRICT });
  await page.evaluate(async () => {
    const { WebPushKit } = window as unknown as {
      WebPushKit: { elements(): Promise<{ registerTranslation(texts: object): void }> };
    };
    const { registerTranslation } = await WebPushKit.elements();
    registerTranslation({ $code: 'en', $name: 'English', $dir: 'ltr', pushToggleLabel: 'Storm warnings' });
  });
  await expect(page.locator('push-toggle').getByText('Storm warnings')).toBeVisible();
});

/** Each of the kit's policies once, as the documentation has them. */
const ONE_POLICY_EACH = `${STRICT}; trusted-types lit-html web-push-kit web-push-kit-elements`;

/** What somebody may write into a comment: elements, and names of globals that the kit's script reads. */
const COMMENT = `<img name="currentScript" data-backend="/evil" data-worker="/evil.js">
  <a id="WebPushKit"></a><form id="web-push-kit.allow-list"><input name="values"></form>
  <push-provider id="comment" backend="/push" worker="/evil.js"></push-provider>`;

/** The workers that a page has registered, as the paths of their scopes. */
function readScopes(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => new URL(scope).pathname).sort();
  });
}

test('markup that code has not allowed registers no worker, and takes the place of nothing', async ({
  plainPage: page,
  site,
}) => {
  await site.open(page, { html: `<body>${COMMENT}${script('')}<push-toggle></push-toggle>`, policy: ONE_POLICY_EACH });
  await expect(page.locator('#comment')).toHaveAttribute('state', /./);
  await expect(page.locator('push-toggle')).toHaveAttribute('state', /^(?!checking)/);
  await expect.poll(() => readScopes(page)).toEqual(['/']);
  expect(site.asked.filter((path) => path.includes('evil'))).toEqual([]);
});

test('a provider’s worker that code has allowed is registered beside the script’s own, with one policy for both', async ({
  plainPage: page,
  site,
}) => {
  const violations = watchPolicy(page);
  const html = `${script('')}<push-provider backend="/push" worker="/push-worker.js" scope="/shop/"></push-provider>`;
  await site.open(page, { html, policy: ONE_POLICY_EACH });
  await expect.poll(() => readScopes(page)).toEqual(['/']);
  await page.evaluate(() => {
    const { WebPushKit } = window as unknown as { WebPushKit: { allowMarkup(values: object): void } };
    WebPushKit.allowMarkup({ workers: [{ url: '/push-worker.js', scope: '/shop/' }] });
  });
  await expect.poll(() => readScopes(page)).toEqual(['/', '/shop/']);
  expect(violations).toEqual([]);
});
