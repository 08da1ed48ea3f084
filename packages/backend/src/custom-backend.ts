import { isPushError, PushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import type { PushBackend, SavedSubscription, SubscribeReceipt, SubscribeRequest } from './push-backend.js';

/** Functions that do what a {@link PushBackend} does, with less ceremony. */
export interface CustomBackendOptions
  extends Omit<PushBackend, 'url' | 'getApplicationServerKey' | 'subscribe' | 'unsubscribe'> {
  /** Its name in messages. Default `custom`. */
  readonly url?: string;
  /** The key as text or bytes, in any encoding. */
  getApplicationServerKey(): string | Uint8Array | Promise<string | Uint8Array>;
  /** What it does not say is taken from the request. */
  subscribe(request: SubscribeRequest): Promise<Partial<SubscribeReceipt> | undefined | undefined>;
  unsubscribe(saved: SavedSubscription): Promise<unknown>;
}

/**
 * A backend from functions, for what no request can describe: a WebSocket, a vendor's SDK, a database client.
 *
 * What the functions throw becomes a `PushError`: `backend-unreachable`, with the original as its `cause`. Throw a
 * `PushError` of code `backend-rejected` to say that it was a refusal.
 */
export function customBackend(functions: CustomBackendOptions): PushBackend {
  const { url = 'custom' } = functions;
  const guard =
    <Args extends readonly unknown[], T>(name: string, act: (...args: Args) => T | Promise<T>) =>
    async (...args: Args): Promise<T> => {
      try {
        return await act.apply(functions, [...args] as never);
      } catch (cause) {
        if (isPushError(cause)) throw cause;
        throw new PushError('backend-unreachable', `${name} of the backend ${url} failed`, { cause });
      }
    };
  const optional = Object.entries(functions).map(([name, value]) => [
    name,
    typeof value === 'function' ? guard(name, value as () => unknown) : value,
  ]);
  return {
    ...(Object.fromEntries(optional) as PushBackend),
    url,
    getApplicationServerKey: guard('getApplicationServerKey', async () =>
      parseApplicationServerKey(await functions.getApplicationServerKey()),
    ),
    subscribe: guard('subscribe', async (request: SubscribeRequest) => {
      const receipt = await functions.subscribe(request);
      return { topics: request.topics, ...(receipt ?? {}) };
    }),
    unsubscribe: guard('unsubscribe', async (saved: SavedSubscription) => {
      await functions.unsubscribe(saved);
    }),
  };
}
