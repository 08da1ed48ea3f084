import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemoServer } from 'demo/server';
import { copyContent, prepareFolder } from './prepare-folder.js';

const server = dirname(fileURLToPath(import.meta.resolve('demo/server')));

/** Makes the database that stories begin with a copy of: making one takes seconds. */
function prepareFerryData(): Promise<string> {
  return prepareFolder({
    name: 'ferry-data',
    inputs: [server],
    make: async (folder) => (await startDemoServer({ dataDir: folder, siteDir: folder })).close(),
  });
}

let prepared: Promise<string> | undefined;

/** Returns a new folder with a database that nobody has used yet. */
export async function copyFerryData(): Promise<string> {
  prepared ??= prepareFerryData();
  const folder = await mkdtemp(join(tmpdir(), 'ferry-story-'));
  await copyContent(await prepared, folder);
  return folder;
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup as a default export.
export default prepareFerryData;
