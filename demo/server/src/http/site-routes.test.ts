import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, request } from '../../test/test-app.js';
import type { Database } from '../database/database.js';

/** The site needs none; a call would fail the test. */
const noDatabase = {} as Database;

let folder: string;
let app: Hono;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-site-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await mkdir(join(site, 'script-tag'));
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Ferry</title>');
  await writeFile(join(site, 'push-worker.js'), 'self.addEventListener("push", () => {});');
  await writeFile(join(site, 'manifest.webmanifest'), '{}');
  await writeFile(join(site, 'assets/index-DkV8x_0q.js'), 'export {};');
  await writeFile(join(site, 'assets/logo.svg'), '<svg/>');
  await writeFile(join(site, 'script-tag/index.html'), '<!doctype html><title>Script tag</title>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  app = createTestApp(noDatabase, { siteDir: site });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const NAVIGATION = { Accept: 'text/html,*/*', 'Sec-Fetch-Mode': 'navigate' };

test.each([
  ['/', 'text/html', 'no-cache'],
  ['/push-worker.js', 'text/javascript', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/assets/index-DkV8x_0q.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ['/assets/logo.svg', 'image/svg+xml', 'no-cache'],
  ['/script-tag/', 'text/html', 'no-cache'],
])('serves %s as %s, to be kept: %s', async (path, type, caching) => {
  const response = await request(app, `GET ${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toContain(type);
  expect(response.headers.get('Cache-Control')).toBe(caching);
});

test('does not send again what the browser has', async () => {
  const first = await request(app, 'GET /push-worker.js');
  const etag = first.headers.get('ETag') ?? '';
  const second = await request(app, 'GET /push-worker.js', { headers: { 'If-None-Match': etag } });
  expect(second.status).toBe(304);
});

describe('an address of the application', () => {
  test.each(['/settings', '/routes/route-1', '/sailings/route-1_out_2026-11-22_0640?from=push'])(
    '%s answers a navigation with the page',
    async (path) => {
      const response = await request(app, `GET ${path}`, { headers: NAVIGATION });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Ferry</title>');
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test('answers a navigation of a browser that does not say that it is one', async () => {
    const response = await request(app, 'GET /settings', { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(200);
  });

  test.each<[string, Record<string, string>]>([
    ['a script', { Accept: '*/*', 'Sec-Fetch-Mode': 'cors' }],
    ['a fetch that would take a page', { Accept: 'text/html', 'Sec-Fetch-Mode': 'cors' }],
    ['a program', {}],
  ])('answers %s with 404', async (_name, headers) => {
    expect((await request(app, 'GET /settings', { headers })).status).toBe(404);
  });
});

test.each(['/missing.js', '/assets/index-00000000.js', '/routes/route-1.json', '/favicon.ico'])(
  'a file that is not there, %s, is never mistaken for a page',
  async (path) => {
    expect((await request(app, `GET ${path}`, { headers: NAVIGATION })).status).toBe(404);
  },
);

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%5c..%5csecret.txt', '//secret.txt'])(
  'nothing outside its folder is served: %s',
  async (path) => {
    const response = await app.fetch(new Request(`http://127.0.0.1:8080${path}`, { headers: NAVIGATION }));
    expect(await response.text()).not.toBe('secret');
  },
);

test('says so when the site is not built', async () => {
  const response = await request(createTestApp(noDatabase), 'GET /', { headers: NAVIGATION });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: 'site-not-built' } });
});

test('only the pages of the gallery may be in frames, and only in those of the site', async () => {
  const { headers } = await request(app, 'GET /gallery/stage.html');
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self';");
});

test('every answer, also an error, carries the security headers', async () => {
  for (const path of ['/', '/assets/logo.svg', '/missing.js', '/api/nothing', '/push/vapid-public-key']) {
    const { headers } = await request(app, `GET ${path}`);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  }
});
