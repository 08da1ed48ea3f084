import type {
  PushBackend,
  SavedSubscription,
  SettingsChange,
  SubscribeReceipt,
  SubscribeRequest,
  SubscriptionStatus,
} from '@web-push-kit/backend';
import { PushError } from '@web-push-kit/protocol';

/** A key as backends have it: an uncompressed point, told apart by its last byte. */
export function createKey(mark: number): Uint8Array {
  const key = new Uint8Array(65);
  key[0] = 4;
  key[64] = mark;
  return key;
}

/** A backend in memory. */
export class FakeBackend implements PushBackend {
  readonly url = '/push';
  key = createKey(1);
  /** What it has saved, by endpoint. */
  readonly saved = new Map<string, readonly string[]>();
  /** Every `subscribe()` that arrived, refused ones too. */
  readonly requests: SubscribeRequest[] = [];
  readonly unsubscribed: string[] = [];
  statusCount = 0;
  keyCount = 0;
  /** Set to be out of reach, or to refuse. */
  error: PushError | undefined;
  /** Topics that exist; others are not saved. Default: all. */
  knownTopics: readonly string[] | undefined;

  async getApplicationServerKey(): Promise<Uint8Array> {
    this.keyCount += 1;
    this.#failIfDown();
    return this.key;
  }

  async subscribe(request: SubscribeRequest): Promise<{ readonly id: string; readonly topics: readonly string[] }> {
    this.requests.push(request);
    this.#failIfDown();
    if (request.replaces !== undefined) this.saved.delete(request.replaces);
    const topics = request.topics.filter((topic) => this.knownTopics?.includes(topic) ?? true);
    this.saved.set(request.subscription.endpoint, topics);
    return { id: 'sub-1', topics };
  }

  async update(
    { endpoint, topics: old }: SavedSubscription,
    { topics = old }: SettingsChange,
  ): Promise<SubscribeReceipt> {
    this.#failIfDown();
    if (!this.saved.has(endpoint)) throw new PushError('backend-rejected', 'PATCH /push/subscribe: HTTP 404');
    this.saved.set(endpoint, topics);
    return { topics };
  }

  async unsubscribe({ endpoint }: SavedSubscription): Promise<void> {
    this.#failIfDown();
    this.unsubscribed.push(endpoint);
    this.saved.delete(endpoint);
  }

  async getStatus({ endpoint }: SavedSubscription): Promise<SubscriptionStatus> {
    this.statusCount += 1;
    this.#failIfDown();
    return { isKnown: this.saved.has(endpoint), topics: this.saved.get(endpoint) ?? [] };
  }

  #failIfDown(): void {
    if (this.error) throw this.error;
  }
}
