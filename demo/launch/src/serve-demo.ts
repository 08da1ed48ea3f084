import { startDemoServer } from '#server';
import { dataDir, siteDir } from './paths.js';
import { untilInterrupted } from './until-interrupted.js';

/** Serves the site for the user's own browser; messages go to that browser's real push service. */
export async function serveDemo({ port }: { readonly port: number }): Promise<void> {
  console.log('Starting the site; the first time, its database takes some seconds to be made.');
  const databaseUrl = process.env.DATABASE_URL;
  const subject = process.env.PUSH_SUBJECT;
  const server = await startDemoServer({
    port,
    siteDir,
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(subject === undefined ? {} : { subject }),
    log: console.log,
  });
  console.log(`
The ferry line is open at ${server.origin}
  1. Open ${server.origin}/settings in your browser and turn notifications on.
  2. Open ${server.origin}/operator, write a message and press Send.
  3. Click the notification.
Messages travel through your browser's own push service, so this needs the internet. Ctrl+C ends it.`);
  await untilInterrupted();
  await server.close();
}
