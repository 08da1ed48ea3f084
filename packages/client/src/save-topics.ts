import type { SavedSubscription } from '@web-push-kit/backend';
import type { SubscriptionRecord } from '@web-push-kit/storage';
import type { ClientContext } from './client-context.js';

/** What came of {@link saveTopics}. */
export type SavedTopics =
  | { readonly kind: 'saved'; readonly topics: readonly string[] }
  /** There is no subscription yet: the next one will have these topics. */
  | { readonly kind: 'kept'; readonly topics: readonly string[] }
  /** The backend no longer has the subscription; it has to be sent again. */
  | { readonly kind: 'forgotten'; readonly record: SubscriptionRecord };

/**
 * Changes the topics of the subscription that the backend has.
 *
 * @throws PushError when the backend could not be reached, or refused.
 */
export async function saveTopics(context: ClientContext, topics: readonly string[]): Promise<SavedTopics> {
  const { backend, storage } = context;
  const record = await storage.read('subscription');
  if (record === undefined) return { kind: 'kept', topics: await rememberTopics(context, topics) };
  try {
    if (backend.update === undefined) return { kind: 'forgotten', record };
    const answer = await backend.update(record, { topics });
    return { kind: 'saved', topics: await rememberTopics(context, answer.topics) };
  } catch (error) {
    if (await isForgotten(context, record)) return { kind: 'forgotten', record };
    throw error;
  }
}

async function rememberTopics({ storage }: ClientContext, topics: readonly string[]): Promise<readonly string[]> {
  const copy = [...topics];
  await storage.update('subscription', (record) => record && { ...record, topics: copy });
  await storage.update('worker-config', (config) => config && { ...config, topics: copy });
  return copy;
}

async function isForgotten({ backend }: ClientContext, saved: SavedSubscription): Promise<boolean> {
  try {
    return (await backend.getStatus?.(saved))?.isKnown === false;
  } catch {
    // It does not answer this either: the first error is the one to tell.
    return false;
  }
}
