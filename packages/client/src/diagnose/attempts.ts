import { parseWorkerMessage } from '@web-push-kit/protocol';
import type { PushRegistration, WorkerEvent } from '../browser-scope.js';
import type { ClientAccess } from '../client-access.js';
import { settle } from '../deadline.js';
import { type RegistrationExtras, readExtras } from '../page-extras.js';
import type { Attempts } from './findings.js';

const TAG = 'web-push-kit-check';

/** How often to look whether the notification has gone, in milliseconds. */
const LOOK_MS = 250;

/** The text of a notification that is shown to see whether it can be. */
export interface TrialText {
  /** Default: `Test notification`. */
  readonly title?: string;
  readonly body?: string;
}

/** Shows a notification without any server, and looks whether the browser has it. */
export async function tryDisplay(access: ClientAccess, text: TrialText): Promise<Attempts['display']> {
  const registration: (PushRegistration & RegistrationExtras) | undefined = await access.findRegistration();
  const { title = 'Test notification', body } = text;
  // As the worker writes it, so that a click finds its way to this page.
  const url = readExtras(access.scope).location.href ?? access.scope.document.baseURI;
  const data = { webPushKit: 1, url, message: { dialect: 'check', tag: TAG } };
  try {
    await registration?.showNotification?.(title, { tag: TAG, data, ...(body === undefined ? {} : { body }) });
    return (await countShown(registration)) > 0 ? 'shown' : 'refused';
  } catch {
    // Denied meanwhile, or a browser that can not.
    return 'refused';
  }
}

/** Waits until the shown notification was clicked: the worker closes it then, and says so when it was closed otherwise. */
export async function awaitClick(access: ClientAccess, timeoutMs: number): Promise<Attempts['click']> {
  const registration = await access.findRegistration();
  const stopping = new AbortController();
  let isDismissed = false;
  const listen = ({ data }: WorkerEvent): void => {
    const message = parseWorkerMessage(data);
    if (message?.kind === 'closed' && message.tag === TAG) isDismissed = true;
  };
  access.scope.navigator.serviceWorker?.addEventListener('message', listen, { signal: stopping.signal });
  const gone = await settle(() => awaitGone(registration, stopping.signal), timeoutMs);
  // What the worker says about a dismissal may come a moment after the notification has gone.
  if (gone) await delay(LOOK_MS);
  stopping.abort();
  if (isDismissed) return 'dismissed';
  return gone ? 'handled' : 'not-received';
}

async function awaitGone(registration: PushRegistration | undefined, signal: AbortSignal): Promise<true | undefined> {
  while (!signal.aborted) {
    if ((await countShown(registration)) === 0) return true;
    await delay(LOOK_MS);
  }
  return undefined;
}

async function countShown(registration: (PushRegistration & RegistrationExtras) | undefined): Promise<number> {
  return (await registration?.getNotifications?.({ tag: TAG }))?.length ?? 0;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
