import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** A package as it would be published. */
interface Tarball {
  readonly folder: string;
  readonly files: readonly string[];
}

let place: string;
let tarballs: readonly Tarball[];

const run = promisify(execFile);

/** Packs a package as publishing does, and lists what is in it: pnpm's own list leaves out what it takes from the root. */
async function pack(folder: string): Promise<Tarball> {
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const args = ['--yes', packageManager, 'pack', '--json', '--pack-destination', place];
  const { stdout } = await run('npx', args, { cwd: folder, maxBuffer: MAX_OUTPUT_BYTES });
  const { filename } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { readonly filename: string };
  const listing = await run('tar', ['-tzf', filename], { cwd: place, maxBuffer: MAX_OUTPUT_BYTES });
  const files = listing.stdout.split('\n').filter((path) => path !== '');
  return { folder, files: files.map((path) => path.replace(/^package\//, '')) };
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'web-push-kit-tarballs-'));
  const packed: Tarball[] = [];
  for (const name of await readdir(join(root, 'packages'))) packed.push(await pack(join(root, 'packages', name)));
  tarballs = packed;
}, 300_000);

afterAll(() => rm(place, { recursive: true }));

test('every package is published with the license', async () => {
  expect(tarballs.filter(({ files }) => !files.includes('LICENSE')).map(({ folder }) => folder)).toEqual([]);
});

test('a license that a package has of its own is the one of the project', async () => {
  const license = await readFile(join(root, 'LICENSE'), 'utf8');
  for (const { folder } of tarballs) {
    const own = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => license);
    expect(own, folder).toBe(license);
  }
});

/** Returns whether a file comes from a source that is still there: builds leave those of renamed ones behind. */
function isCurrent(folder: string, file: string): boolean {
  const [, name = ''] = /^dist\/(.+?)(?:\.d)?\.[jt]s(?:\.map)?$/.exec(file) ?? [];
  return existsSync(join(folder, 'src', `${name}.ts`));
}

/** Names the sources that a map neither holds nor finds in its package. */
async function findMissingSources({ folder, files }: Tarball, map: string): Promise<readonly string[]> {
  const { sources, sourcesContent = [] } = JSON.parse(await readFile(join(folder, map), 'utf8')) as {
    readonly sources: readonly string[];
    readonly sourcesContent?: readonly (string | null)[];
  };
  const published = new Set(files);
  return sources.filter(
    (source, index) => !sourcesContent[index] && !published.has(posix.join(posix.dirname(map), source)),
  );
}

test('every source map that is published has the sources that it names', async () => {
  const missing: string[] = [];
  for (const tarball of tarballs) {
    const { folder, files } = tarball;
    for (const map of files.filter((file) => file.endsWith('.map') && isCurrent(folder, file))) {
      if ((await findMissingSources(tarball, map)).length > 0) missing.push(`${folder}/${map}`);
    }
  }
  expect(missing.slice(0, 5), `${missing.length} maps lead nowhere`).toEqual([]);
});

test('every file that names a source map is published with it', async () => {
  const missing: string[] = [];
  for (const { folder, files } of tarballs) {
    const published = new Set(files);
    for (const file of files.filter((name) => /\.[jt]s$/.test(name) && isCurrent(folder, name))) {
      const text = await readFile(join(folder, file), 'utf8');
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(text) ?? [];
      if (map && !published.has(posix.join(posix.dirname(file), map))) missing.push(`${folder}/${file}`);
    }
  }
  expect(missing.slice(0, 5), `${missing.length} files name maps that are not there`).toEqual([]);
});
