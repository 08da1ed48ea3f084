import { join } from 'node:path';

const demo = join(import.meta.dirname, '../..');

/** The built site. */
export const siteDir = join(demo, 'dist/site');

/** Where the demo keeps its database between starts. */
export const dataDir = join(demo, '../.demo-data');
