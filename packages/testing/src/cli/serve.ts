import type { PushService, ServiceDescription } from '../push-service/push-service.js';
import type { LogEntry } from '../push-service/service-log.js';
import { startPushService } from '../push-service/start-push-service.js';
import type { ServeCommand } from './command.js';

/** Starts a service and says how to use it; it goes on until it is closed. */
export async function serve(
  { httpPort, mcsPort, firefoxEndpoints }: ServeCommand,
  write: (line: string) => void,
): Promise<PushService> {
  const service = await startPushService({ httpPort, mcsPort, firefoxEndpoints });
  for (const line of explainService(service)) write(line);
  service.log.subscribe((entry) => write(formatEntry(entry)));
  return service;
}

/** What a person needs to start a browser by hand, and to send. */
export function explainService({ origin, chromiumArgs, firefoxPrefs, senderEnv }: ServiceDescription): string[] {
  return [
    `A push service listens at ${origin}`,
    '',
    'Senders post to the same path there, whatever host the endpoint names:',
    `  https://fcm.googleapis.com/fcm/send/…  ->  ${origin}/fcm/send/…`,
    `  https://jmt17.google.com/fcm/send/…    ->  ${origin}/fcm/send/…`,
    '',
    'or they use it as their HTTPS proxy:',
    ...Object.entries(senderEnv).map(([name, value]) => `  export ${name}=${value}`),
    '',
    'Chromium:',
    ...chromiumArgs.map((arg) => `  ${arg}`),
    '',
    'Firefox (user.js or about:config):',
    ...Object.entries(firefoxPrefs).map(
      ([name, value]) => `  user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    ),
    '',
  ];
}

/** One line for what happened. */
export function formatEntry({ at, kind, ...details }: LogEntry): string {
  const words = Object.entries(details).map(([name, value]) => `${name}=${value}`);
  return [new Date(at).toISOString().slice(11, 23), kind, ...words].join(' ');
}
