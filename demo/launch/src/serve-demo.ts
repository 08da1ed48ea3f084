import { type DemoServer, startDemoServer } from '#server';
import type { Steps } from './launch-demo.js';
import { dataDir, siteDir } from './paths.js';
import { untilInterrupted } from './until-interrupted.js';

/** Serves the site for the user's own browser; messages go to that browser's real push service. */
export async function serveDemo({ port }: { readonly port: number }, steps: Steps): Promise<void> {
  const server = await steps.run('Site and backend', () => startServer(port, steps));
  const interrupted = untilInterrupted();
  steps.say(`
The ferry line is open:  ${server.origin}
  1  Open ${server.origin}/settings in your browser and turn notifications on
  2  Open ${server.origin}/operator, write a message and press Send
  3  Click the notification
Messages travel through your browser's own push service, so this needs the internet. Ctrl+C ends it.`);
  await interrupted;
  await server.close();
}

function startServer(port: number, steps: Steps): Promise<DemoServer> {
  const { DATABASE_URL: databaseUrl, PUSH_SUBJECT: subject } = process.env;
  return startDemoServer({
    ...{ port, siteDir, dataDir, log: (line) => steps.log(line) },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(subject === undefined ? {} : { subject }),
  });
}
