import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FreshConsumer } from '../../support/fresh-consumer.js';
import { scaled } from '../../support/timeout-factor.js';

const installed = join(import.meta.dirname, '../../../node_modules');
/** The compiler and Node's types are ours, so that the project need not install them. */
const TYPE_CHECK = [
  join(installed, 'typescript/bin/tsc'),
  ...['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom'],
  ...['--types', 'node', '--typeRoots', join(installed, '@types')],
];

/** What Playwright's JSON report says in the end. */
interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly skipped: number };
}

test('a project outside of the repository tests its page with the packed packages', async ({ browserName }) => {
  // Packs, installs and starts a test runner of its own.
  test.setTimeout(scaled(300_000));
  const consumer = await FreshConsumer.create('plain-push', ['protocol', 'testing']);

  await consumer.run('node', [...TYPE_CHECK, 'bread.spec.ts', 'playwright.config.ts']);
  expect(await consumer.run('npx', ['web-push-testing', 'keys'])).toMatch(/^VAPID_PUBLIC_KEY=[\w-]{87}$/m);

  const output = await consumer.run('npx', ['playwright', 'test', `--project=${browserName}`, '--reporter=json']);
  expect((JSON.parse(output) as Report).stats).toMatchObject({ expected: 3, unexpected: 0, skipped: 0 });
  await consumer.remove();
});
