import { spawnSync } from 'node:child_process';
import { createECDH } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Breakage, type ContractServer, startContractServer } from '../../test/cli/contract-server.js';
import type { CheckReport } from './check-report.js';
import { copyFiles } from './copy-files.js';
import { runCli } from './run-cli.js';

let server: ContractServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
  });
  return { code, ...written };
}

async function check(breakages: readonly Breakage[], ...args: readonly string[]) {
  server = await startContractServer(...breakages);
  const { code, stdout } = await run('check-backend', server.url, '--json', ...args);
  const report = JSON.parse(stdout) as CheckReport;
  const named = (outcome: string) =>
    report.checks.filter((result) => result.outcome === outcome).map(({ name }) => name);
  return { code, report, failed: named('failed'), notes: named('note'), skipped: named('skipped'), stdout };
}

describe('check-backend', () => {
  test('a backend that keeps the contract passes, and nothing is left behind', async () => {
    const { code, report, failed, notes, skipped } = await check([], '--topic', 'route-1');
    expect({ code, failed, notes }).toEqual({ code: 0, failed: [], notes: [] });
    expect(report.passed).toBe(true);
    // Its own network is refused, so the endpoints are on a real service's host, to which nothing may be sent.
    expect(skipped).toEqual(['POST /test pushes a message']);
    expect(server?.saved.size).toBe(0);
  });

  test.each<[Breakage, string]>([
    ['short-key', 'GET /vapid-public-key hands out a key'],
    ['start-page', 'GET /vapid-public-key hands out a key'],
    ['needs-csrf', 'GET /vapid-public-key hands out a key'],
    ['always-known', 'POST /status says so when it does not'],
    ['ignores-replaces', '"replaces" removes the old one'],
    ['minds-empty-replaces', 'an empty "replaces" replaces nothing'],
    ['loses-delete-body', 'DELETE /subscribe forgets it'],
    ['crashes-on-nonsense', 'broken requests are refused, not crashed on'],
    ['known-hosts-only', 'POST /subscribe saves a subscription'],
  ])('%s: "%s" fails, and the exit code is 1', async (breakage, name) => {
    const { code, failed } = await check([breakage]);
    expect(code).toBe(1);
    expect(failed).toContain(name);
  });

  test('after a failure that nothing works without, the rest is skipped', async () => {
    const { failed, skipped, report } = await check(['short-key']);
    expect(failed).toHaveLength(1);
    expect(skipped).toHaveLength(report.checks.length - 1);
  });

  test.each<[Breakage, number]>([
    ['no-status', 1],
    ['no-extras', 2],
    ['takes-own-network', 1],
  ])('%s is allowed, with %i notes', async (breakage, count) => {
    const { code, notes } = await check([breakage]);
    expect(code).toBe(0);
    expect(notes).toHaveLength(count);
  });

  test('a loopback endpoint that is taken is one to test with', async () => {
    const { report } = await check(['takes-own-network']);
    expect(report.checks.find(({ name }) => name.startsWith('POST /test'))?.outcome).toBe('passed');
  });

  test('headers, cookies and the host of endpoints are as asked for', async () => {
    const args = ['--header', 'X-CSRF-Token: right', '--cookie', 'a=b', '--endpoint-host', 'push.known.example'];
    expect((await check(['needs-csrf', 'known-hosts-only'], ...args)).failed).toEqual([]);
  });

  test('a server that is not there is said not to be', async () => {
    server = await startContractServer();
    const { url } = server;
    await server.close();
    server = undefined;
    const { code, stdout } = await run('check-backend', url);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL  GET /vapid-public-key hands out a key: no answer instead of 200');
  });

  test('the report for people says what to do, and quotes no endpoint, key or token', async () => {
    server = await startContractServer('ignores-replaces');
    const { stdout } = await run('check-backend', server.url, '--bearer', 'secret-token');
    expect(stdout).toMatch(/^FAIL {2}"replaces" removes the old one: .*\n {6}Remove the subscription/m);
    expect(stdout).toContain('1 of 16 checks failed.');
    expect(stdout).not.toMatch(/secret|web-push-kit-check|fcm\.googleapis/);
  });
});

describe('the rest', () => {
  test('help is what one gets without a command', async () => {
    expect(await run()).toEqual(await run('--help'));
    expect((await run('--help')).stdout).toContain('check-backend URL');
  });

  test('keys makes a pair that belongs together', async () => {
    const { stdout, code } = await run('keys', '--json');
    const { publicKey, privateKey } = JSON.parse(stdout) as { publicKey: string; privateKey: string };
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(privateKey, 'base64url');
    expect({ code, publicKey }).toEqual({ code: 0, publicKey: pair.getPublicKey('base64url') });
    expect((await run('keys')).stdout).toMatch(/^Public key, for browsers:\nB[\w-]{86}\n\nPrivate key.*\n[\w-]{43}\n$/);
  });

  test.each([
    [['frobnicate']],
    [['check-backend']],
    [['check-backend', 'shop.example/push']],
    [['check-backend', 'https://shop.example/push', '--timeout', 'soon']],
    [['check-backend', 'https://shop.example/push', '--header', 'no colon']],
    [['--frobnicate']],
  ])('%j is not understood', async (args) => {
    const { code, stderr, stdout } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('web-push-kit <command>');
  });

  test('the program runs as it is installed, and is there before anything is built', () => {
    const folder = join(import.meta.dirname, '../..');
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const program = join(folder, bin['web-push-kit']);
    expect(relative(folder, program)).toBe(join('bin', 'web-push-kit.js'));
    const { status, stdout } = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('web-push-kit <command>');
  });
});

describe('copy', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'web-push-kit-copy-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('puts all files into a folder, also into one that is not there, and leaves others in it alone', async () => {
    const source = join(folder, 'package');
    const target = join(folder, 'site/public');
    await mkdir(join(source, 'elements'), { recursive: true });
    await writeFile(join(source, 'web-push-kit.js'), 'new');
    await writeFile(join(source, 'elements/push-bell.js'), 'bell');
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'web-push-kit.js'), 'old');
    await writeFile(join(target, 'index.html'), 'site');
    expect(await copyFiles(target, source)).toEqual([join(target, 'elements/'), join(target, 'web-push-kit.js')]);
    const read = (name: string) => readFile(join(target, name), 'utf8');
    expect(await Promise.all(['web-push-kit.js', 'elements/push-bell.js', 'index.html'].map(read))).toEqual([
      'new',
      'bell',
      'site',
    ]);
  });

  test('without a folder is not understood', async () => {
    expect(await run('copy')).toMatchObject({ code: 2, stderr: expect.stringContaining('the folder to copy to') });
  });

  test('into what is no folder fails, and says so', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await run('copy', join(folder, 'file'))).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Nothing could be copied'),
    });
  });
});
