import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PushService, startPushService, subscribeWithoutBrowser } from '../index.js';
import { generateApplicationServerKeys } from '../sender/application-server-keys.js';

const PROGRAM = join(import.meta.dirname, '../../dist/cli/main.js');
const keys = generateApplicationServerKeys();

let service: PushService;
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

interface Ending {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ending> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], { env }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

test('serve says how to use the service, and ends when told', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--http-port', '0', '--mcs-port', '0']);
  const whenEnded = once(child, 'exit');
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      // The last of what it has to say.
      if (text.includes('dom.push.pingInterval')) resolve();
    });
  });
  expect(text).toMatch(/listens at http:\/\/127\.0\.0\.1:\d+/);
  expect(text).toContain('--gcm-mcs-endpoint=https://127.0.0.1:');
  expect(text).toContain('user_pref("dom.push.serverURL", "ws://127.0.0.1:');
  expect(text).toContain('export NODE_EXTRA_CA_CERTS=');
  child.kill('SIGINT');
  expect(await whenEnded).toEqual([0, null]);
});

test('send delivers to a subscription given as JSON, as a file, and as an endpoint', async () => {
  const subscriber = await subscribeWithoutBrowser({ pushService: service, applicationServerKey: keys.publicKey });
  const { subscription } = subscriber;
  const folder = await mkdtemp(join(tmpdir(), 'cli-'));
  const file = join(folder, 'subscription.json');
  await writeFile(file, JSON.stringify(subscription));
  const environment = { VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey };
  const { p256dh, auth } = subscription.keys;
  const targets = [
    [JSON.stringify(subscription), '{"title":"1"}'],
    [file, '{"title":"2"}'],
    [subscription.endpoint, '{"title":"3"}', `--p256dh=${p256dh}`, `--auth=${auth}`],
    [subscription.endpoint],
  ];
  for (const args of targets) {
    const ending = await run(['send', ...args, '--service', service.origin], environment);
    expect(ending).toEqual({ exitCode: 0, stdout: '201\n', stderr: '' });
  }
  expect(subscriber.messages.map(({ text }) => text)).toEqual([
    '{"title":"1"}',
    '{"title":"2"}',
    '{"title":"3"}',
    undefined,
  ]);
  await subscriber.close();
  await rm(folder, { recursive: true });
});

test('send tells why it was refused', async () => {
  const subscriber = await subscribeWithoutBrowser({ pushService: service, applicationServerKey: keys.publicKey });
  const other = generateApplicationServerKeys();
  const environment = { VAPID_PUBLIC_KEY: other.publicKey, VAPID_PRIVATE_KEY: other.privateKey };
  const args = ['send', JSON.stringify(subscriber.subscription), 'x', '--service', service.origin];
  const ending = await run(args, environment);
  expect(ending.exitCode).toBe(1);
  expect(ending.stdout).toContain('401');
  expect(ending.stdout).toContain('key mismatch');
  await subscriber.close();
});

test('errors are one line on the error output, and show no key', async () => {
  const missing = await run(['send', '{}', 'x']);
  expect(missing).toMatchObject({ exitCode: 1, stdout: '' });
  expect(missing.stderr).toContain('"endpoint" and "keys"');
  const invalid = await run(['fly']);
  expect(invalid.exitCode).toBe(2);
  expect(invalid.stderr).toContain('no command "fly"');
});

test('keys prints a pair that works', async () => {
  const { stdout } = await run(['keys']);
  const [, publicKey = '', privateKey = ''] = /^VAPID_PUBLIC_KEY=(\S+)\nVAPID_PRIVATE_KEY=(\S+)\n$/.exec(stdout) ?? [];
  expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
  expect(Buffer.from(privateKey, 'base64url')).toHaveLength(32);
});
