import { existsSync } from 'node:fs';
import { startReminders } from './bookings/reminders.js';
import { CHANNELS } from './database/channels.js';
import type { Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { createApp } from './http/create-app.js';
import { listenHttp } from './http/listen-http.js';
import { checkOperatorAccess, type OperatorAccess } from './http/operator-access.js';
import { EventFeed } from './messages/event-feed.js';
import { startForgetting } from './messages/forget-old.js';
import { parseOrigin } from './parse-origin.js';
import { createIdentity } from './people/identity.js';
import { readOrCreateSecret } from './people/server-secret.js';
import { forgetKeys, readOrCreateKeys } from './sending/application-server-keys.js';
import { parsePushSubject } from './sending/parse-push-subject.js';
import { startSending } from './sending/start-sending.js';
import { TokenSigner } from './sending/token-signer.js';
import type { EndpointPolicy } from './subscriptions/endpoint-policy.js';

/** How to run the demo's server. Everything but the site has a default. */
export interface DemoServerOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  readonly host?: string;
  /** Folder of the embedded database; default `.demo-data`. */
  readonly dataDir?: string;
  /** Connection string of a PostgreSQL server, used instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Folder of the built site. */
  readonly siteDir: string;
  /** Contact for push services: a `mailto:` or `https:` URL. */
  readonly subject?: string;
  /** A push service on this machine: its endpoints are taken, and Chromium's are mapped onto it. */
  readonly localPushService?: { readonly origin: string };
  /** Where visitors reach the site, when that is not where it listens. */
  readonly publicOrigin?: string;
  /** Secret that the operator shows; needed as soon as others than this machine can reach the server. */
  readonly operatorToken?: string;
  /** How long before a booked sailing leaves its passengers are reminded, in minutes; default 30. */
  readonly reminderMinutes?: number;
  /** Replaces the application server key at this start; default `false`. */
  readonly replaceKey?: boolean;
  /** Most requests to push services at once; default 20. */
  readonly sendConcurrency?: number;
  /** Takes one line per notable thing; default: nobody does. */
  readonly log?: (line: string) => void;
}

/** A running server. */
export interface DemoServer {
  /** Where it listens. */
  readonly origin: string;
  /** Ends open connections, waits for requests under way, and closes the database. */
  close(): Promise<void>;
}

const DEFAULT_SUBJECT = 'mailto:ferry-demo@example.com';

const NO_SUBJECT = 'PUSH_SUBJECT is not set: push services are told an address at which nobody reads';

const DEFAULT_CONCURRENCY = 20;

const DEFAULT_REMINDER_MINUTES = 30;

const MINUTE_MS = 60_000;

/**
 * Starts the backend of the demo, which serves the site too.
 *
 * @throws `PushError` `invalid-option` when a setting cannot work: the message names it and what to do.
 */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const settings = checkSettings(options);
  const { log } = settings;
  const db = await openDatabase({ ...settings, now: Date.now });
  try {
    const running = await startOn(db, settings);
    if (!existsSync(settings.siteDir)) log('The site is not built: run the build, then start again');
    if (options.subject === undefined && options.localPushService === undefined) log(NO_SUBJECT);
    log(`Listening on ${running.origin}`);
    return running;
  } catch (error) {
    await db.close();
    throw error;
  }
}

type Settings = ReturnType<typeof checkSettings>;

function checkSettings(options: DemoServerOptions) {
  const { host = '127.0.0.1', localPushService, publicOrigin, operatorToken } = options;
  const access: OperatorAccess = {
    ...(operatorToken === undefined ? {} : { token: operatorToken }),
    ...(publicOrigin === undefined ? {} : { publicOrigin: parseOrigin(publicOrigin, 'PUBLIC_ORIGIN') }),
  };
  checkOperatorAccess(host, access);
  const policy: EndpointPolicy =
    localPushService === undefined
      ? {}
      : { localPushService: { origin: parseOrigin(localPushService.origin, 'LOCAL_PUSH_SERVICE') } };
  return {
    host,
    access,
    policy,
    port: options.port ?? 0,
    siteDir: options.siteDir,
    subject: parsePushSubject(options.subject ?? DEFAULT_SUBJECT),
    concurrency: options.sendConcurrency ?? DEFAULT_CONCURRENCY,
    reminderLeadMs: (options.reminderMinutes ?? DEFAULT_REMINDER_MINUTES) * MINUTE_MS,
    replaceKey: options.replaceKey ?? false,
    log: options.log ?? (() => undefined),
    dataDir: options.dataDir ?? '.demo-data',
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
  };
}

async function startOn(db: Database, settings: Settings): Promise<DemoServer> {
  const { access, subject, log } = settings;
  const now = Date.now;
  if (settings.replaceKey) await forgetKeys(db);
  const keys = await readOrCreateKeys(db, now());
  const identity = createIdentity(await readOrCreateSecret(db, now()));
  const feed = new EventFeed(db);
  await db.listen(CHANNELS.events, () => feed.notify());
  const hashUser = identity.hashOf;
  const sending = await startSending({ ...settings, db, signer: new TokenSigner({ keys, subject }), hashUser, now });
  const onQueued = () => sending.wake();
  const reminders = startReminders({ db, hashUser, onQueued, log, now });
  const forgetting = startForgetting({ db, now, log });
  const stopWork = () => Promise.all([sending.stop(), reminders.stop(), forgetting.stop()]);
  const onBooked = () => reminders.wake();
  const { publicKey } = keys;
  const app = createApp({ ...access, ...settings, db, publicKey, identity, feed, onQueued, onBooked, now });
  const listening = await listenHttp(app, settings).catch(async (error: unknown) => {
    await stopWork();
    throw error;
  });
  const close = async () => {
    feed.close();
    await Promise.all([listening.close(), stopWork()]);
    await db.close();
  };
  let closing: Promise<void> | undefined;
  return {
    origin: listening.origin,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
