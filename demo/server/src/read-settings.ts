import { PushError } from '@web-push-kit/protocol';
import type { DemoServerOptions } from './start-demo-server.js';

const DEFAULT_PORT = 8787;

/**
 * Reads the server's settings from environment variables. A variable that is empty counts as not set.
 *
 * @param defaults - What holds where no variable is set.
 * @throws {@link PushError} `invalid-option` when a variable cannot be understood.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  defaults: { readonly siteDir: string; readonly dataDir: string },
): DemoServerOptions {
  const settings = {
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    subject: env.PUSH_SUBJECT,
    operatorToken: env.OPERATOR_TOKEN,
    publicOrigin: env.PUBLIC_ORIGIN,
  };
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value));
  const localPushService = env.LOCAL_PUSH_SERVICE;
  return {
    ...given,
    ...(localPushService ? { localPushService: { origin: localPushService } } : {}),
    ...(env.REMINDER_MINUTES ? { reminderMinutes: parseMinutes(env.REMINDER_MINUTES) } : {}),
    ...(env.REPLACE_KEY ? { replaceKey: true } : {}),
    port: parsePort(env.PORT),
    siteDir: env.SITE_DIR || defaults.siteDir,
    dataDir: env.DATA_DIR || defaults.dataDir,
  };
}

function parsePort(value: string | undefined): number {
  if (!value) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new PushError('invalid-option', 'PORT must be a whole number from 0 to 65535; 0 takes any free port');
}

function parseMinutes(value: string): number {
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new PushError('invalid-option', 'REMINDER_MINUTES must be a whole number from 0 to 9999');
}
