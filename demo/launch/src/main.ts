import { checkDemo } from './check-demo.js';
import { type LaunchOptions, parseLaunchOptions, USAGE } from './launch-options.js';
import { openDemo } from './open-demo.js';
import { serveDemo } from './serve-demo.js';

async function launch(options: LaunchOptions): Promise<void> {
  switch (options.kind) {
    case 'help':
      console.log(USAGE);
      return;
    case 'check':
      process.exitCode = (await checkDemo(options.browser)) ? 0 : 1;
      return;
    case 'open':
      return openDemo(options);
    case 'serve':
      return serveDemo(options);
  }
}

try {
  await launch(parseLaunchOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
