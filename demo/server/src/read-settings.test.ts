import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './read-settings.js';

const defaults = { siteDir: '/site', dataDir: '/data' };

test('has a default for everything', () => {
  expect(readSettings({}, defaults)).toEqual({ port: 8787, siteDir: '/site', dataDir: '/data' });
});

test('reads every variable', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/ferry',
    DATABASE_URL: 'postgresql:///ferry',
    PUSH_SUBJECT: 'mailto:ops@ferry.example',
    LOCAL_PUSH_SERVICE: 'http://127.0.0.1:4500',
    OPERATOR_TOKEN: 'a-token-of-many-letters',
    PUBLIC_ORIGIN: 'https://ferry.example',
    REMINDER_MINUTES: '45',
    REPLACE_KEY: '1',
    SITE_DIR: '/srv/site',
  };
  expect(readSettings(env, defaults)).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/var/lib/ferry',
    databaseUrl: 'postgresql:///ferry',
    subject: 'mailto:ops@ferry.example',
    localPushService: { origin: 'http://127.0.0.1:4500' },
    operatorToken: 'a-token-of-many-letters',
    publicOrigin: 'https://ferry.example',
    reminderMinutes: 45,
    replaceKey: true,
    siteDir: '/srv/site',
  });
});

test('takes a variable that is empty as one that is not set', () => {
  const env = { PORT: '', HOST: '', DATABASE_URL: '', OPERATOR_TOKEN: '', LOCAL_PUSH_SERVICE: '', SITE_DIR: '' };
  expect(readSettings(env, defaults)).toEqual(readSettings({}, defaults));
});

test.each(['-1', '65536', '80a', '8080.5', ' 80'])('refuses the port "%s"', (port) => {
  expect(() => readSettings({ PORT: port }, defaults)).toThrow('PORT must be a whole number');
});

test.each(['-1', '10000', 'soon'])('refuses to remind "%s" minutes before', (minutes) => {
  expect(() => readSettings({ REMINDER_MINUTES: minutes }, defaults)).toThrow('REMINDER_MINUTES must be');
});

test('the guide lists every variable', async () => {
  const read = new Set<string>();
  const env = new Proxy({}, { get: (_target, name) => void read.add(String(name)) });
  readSettings(env, defaults);
  const guide = await readFile(join(import.meta.dirname, '../../../docs/running-the-demo-backend.md'), 'utf8');
  const listed = [...guide.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...read].sort());
});
