import { httpBackend } from '../http-backend.js';
import type { SubscribeFacts } from '../http-options.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';

/** What {@link supabaseRest} takes. */
export type SupabaseRestOptions = KeyedPresetOptions & {
  /** The project's publishable key. Sign-in goes into `authorization`, as `Bearer …`. */
  readonly apiKey: string;
  /** Default `push_subscriptions`. It needs a unique column `endpoint`. */
  readonly table?: string;
  /** The row for a subscription. Default: the columns `endpoint`, `keys` and `topics`. */
  readonly row?: (facts: SubscribeFacts) => object;
};

/**
 * A table behind Supabase's REST API (PostgREST), guarded by row level security. Rows are found by their endpoint,
 * which therefore stands in addresses.
 *
 * @see https://docs.postgrest.org/en/stable/references/api/tables_views.html#upsert
 */
export function supabaseRest(baseUrl: string, options: SupabaseRestOptions): PushBackend {
  const { apiKey, table = 'push_subscriptions', row = defaultRow, ...rest } = options;
  const url = `/rest/v1/${table}`;
  const query = { endpoint: 'eq.{endpoint}' };
  return httpBackend({
    baseUrl,
    headers: () => ({ apikey: apiKey }),
    subscribe: {
      url,
      query: { on_conflict: 'endpoint' },
      headers: { Prefer: 'resolution=merge-duplicates,return=minimal' },
      body: row,
      rotation: 'unsubscribe',
    },
    update: { url, query, method: 'PATCH', body: ({ saved, change }) => ({ topics: change.topics ?? saved.topics }) },
    unsubscribe: { url, query, method: 'DELETE', encoding: 'none' },
    status: {
      url,
      query: { ...query, select: 'endpoint' },
      method: 'GET',
      isKnown: (json) => Array.isArray(json) && json.length > 0,
    },
    ...rest,
  });
}

function defaultRow({ subscription: { endpoint, keys }, request }: SubscribeFacts): object {
  return { endpoint, keys, topics: request.topics };
}
