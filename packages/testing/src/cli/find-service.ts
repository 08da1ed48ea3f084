import { PushError } from '@web-push-kit/protocol';
import type { ServiceDescription } from '../push-service/push-service.js';

/** How long a service may take to say what it is, in milliseconds. */
const ANSWER_TIMEOUT_MS = 3000;

/**
 * Asks a running service how to use it.
 *
 * @returns `undefined` when nobody listens there.
 * @throws {@link PushError} `push-service-unavailable` when somebody else does.
 */
export async function findService(origin: string): Promise<ServiceDescription | undefined> {
  const answer = await ask(origin);
  if (answer === undefined) return undefined;
  const description: unknown = await answer.json().catch(() => undefined);
  if (isDescription(description)) return description;
  throw new PushError('push-service-unavailable', `${origin} is in use, but not by a push service of this kind`);
}

async function ask(origin: string): Promise<Response | undefined> {
  try {
    return await fetch(origin, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
  } catch {
    // Nobody there: the caller starts a service of its own, or says so.
    return undefined;
  }
}

function isDescription(value: unknown): value is ServiceDescription {
  if (typeof value !== 'object' || value === null) return false;
  const { origin, chromiumArgs, firefoxPrefs } = value as Partial<Record<keyof ServiceDescription, unknown>>;
  return typeof origin === 'string' && Array.isArray(chromiumArgs) && typeof firefoxPrefs === 'object';
}
