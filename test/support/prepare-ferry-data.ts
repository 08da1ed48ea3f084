import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startDemoServer } from 'demo/server';

const cache = join(import.meta.dirname, '../../.cache');

/** A database that has just been made. Making one takes seconds, so each story begins with a copy. */
export const freshFerryData = join(cache, 'ferry-data');

/** Makes the fresh database, once for all stories of a run. */
export async function prepareFerryData(): Promise<void> {
  await rm(freshFerryData, { recursive: true, force: true });
  const server = await startDemoServer({ dataDir: freshFerryData, siteDir: cache });
  await server.close();
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup as a default export.
export default prepareFerryData;
