import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addGrant, grantInChromiumProfile } from './chromium-profile.js';

test('grants every origin when none is named', () => {
  const preferences = {};
  addGrant(preferences, [], 0);
  expect(preferences).toEqual({ profile: { default_content_setting_values: { notifications: 1 } } });
});

test('grants the origins that are named, each with its port', () => {
  const preferences = {};
  addGrant(preferences, ['https://a.example', 'http://127.0.0.1:8080', 'http://b.example'], 1_700_000_000_000);
  const granted = { setting: 1, last_modified: '13344473600000000' };
  expect(preferences).toEqual({
    profile: {
      content_settings: {
        exceptions: {
          notifications: {
            'https://a.example:443,*': granted,
            'http://127.0.0.1:8080,*': granted,
            'http://b.example:80,*': granted,
          },
        },
      },
    },
  });
});

test('leaves the other preferences of a profile as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chromium-profile-'));
  const file = join(folder, 'Default', 'Preferences');
  await grantInChromiumProfile(folder, [], 0);
  await writeFile(file, JSON.stringify({ profile: { name: 'mine' }, other: 1 }));
  await grantInChromiumProfile(folder, [], 0);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    profile: { name: 'mine', default_content_setting_values: { notifications: 1 } },
    other: 1,
  });
  await rm(folder, { recursive: true });
});
