import { join } from 'node:path';
import { isPushError } from '@web-push-kit/protocol';
import { readSettings } from './read-settings.js';
import { type DemoServer, startDemoServer } from './start-demo-server.js';

const demo = join(import.meta.dirname, '../..');
const defaults = { siteDir: join(demo, 'dist/site'), dataDir: '.demo-data' };

function closeOnSignal(server: DemoServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Once: a second signal ends the process at once, as usual.
    process.once(signal, () => {
      console.log(`Closing (${signal})`);
      void server.close();
    });
  }
}

try {
  closeOnSignal(await startDemoServer({ ...readSettings(process.env, defaults), log: console.log }));
} catch (error) {
  // A wrong setting explains itself; of anything else the developer wants to see everything.
  console.error(isPushError(error) ? error.message : error);
  process.exitCode = 1;
}
