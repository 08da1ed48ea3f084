import { decodeBase64Url, encodeBase64Url } from '@web-push-kit/protocol';
import type { StoredMessage } from '../delivery/stored-message.js';
import type { Subscription } from '../delivery/subscription.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import type { BrowserConnection } from '../delivery/user-agent.js';
import { type AutopushMessage, parseAutopushMessage } from './autopush-message.js';
import type { Profile, ProfileDirectory } from './profile-directory.js';

/** What a session needs from its surroundings. */
export interface AutopushSessionContext {
  readonly profiles: ProfileDirectory;
  readonly directory: SubscriptionDirectory;
  readonly now: () => number;
  /** Where senders reach a subscription. */
  makeEndpoint(subscription: Subscription): string;
  /** Writes a message to the browser. */
  write(text: string): void;
  /** Ends the connection. */
  end(): void;
}

/**
 * One connection of a Firefox, from its hello to its end.
 *
 * A message is written when the browser has confirmed the one before it:
 * Firefox decrypts messages side by side, so that two at once may swap places.
 *
 * @see https://mozilla-services.github.io/autopush-rs/
 */
export class AutopushSession implements BrowserConnection {
  readonly #context: AutopushSessionContext;
  #profile: Profile | undefined;
  readonly #queue: StoredMessage[] = [];
  /** The message that is written and not confirmed yet. */
  #unconfirmedId: string | undefined;

  constructor(context: AutopushSessionContext) {
    this.#context = context;
  }

  /** Takes a message from the browser. Anything that is none ends the connection, as the real service does. */
  receive(text: string): void {
    const message = parseAutopushMessage(text);
    if (message === undefined) this.#context.end();
    else if (message.messageType === 'ping') this.#context.write('{}');
    else if (message.messageType === 'hello') this.#greet(message.uaid);
    else if (this.#profile === undefined) this.#context.end();
    else this.#handle(message, this.#profile);
  }

  /** The connection is gone. */
  disconnected(): void {
    this.#profile?.userAgent.disconnect(this);
  }

  deliver(message: StoredMessage): void {
    this.#queue.push(message);
    this.#writeNext();
  }

  close(): void {
    this.#context.end();
  }

  #writeNext(): void {
    if (this.#unconfirmedId !== undefined) return;
    const message = this.#queue.shift();
    if (message === undefined) return;
    this.#unconfirmedId = message.id;
    this.#write(message);
  }

  #write(message: StoredMessage): void {
    const { address } = message.subscription;
    if (address.kind !== 'firefox') return;
    const headers = {
      ...(message.encoding !== undefined && { encoding: message.encoding }),
      ...(message.encryption !== undefined && { encryption: message.encryption }),
      ...(message.cryptoKey !== undefined && { crypto_key: message.cryptoKey }),
    };
    this.#send({
      messageType: 'notification',
      channelID: address.channelId,
      version: message.id,
      ttl: message.ttlSeconds,
      ...(message.body.length > 0 && { data: message.body.toString('base64url'), headers }),
    });
  }

  #greet(uaid: string | undefined): void {
    if (this.#profile !== undefined) {
      this.#context.end();
      return;
    }
    const profile = this.#context.profiles.greet(uaid);
    this.#profile = profile;
    this.#send({ messageType: 'hello', uaid: profile.uaid, status: 200, use_webpush: true, broadcasts: {} });
    profile.userAgent.connect(this);
  }

  #handle(message: AutopushMessage, profile: Profile): void {
    if (message.messageType === 'register') this.#register(message.channelId, message.key, profile);
    if (message.messageType === 'unregister') this.#unregister(message.channelId, profile);
    if (message.messageType === 'ack')
      this.#confirm(
        message.updates.map(({ version }) => version),
        profile,
      );
    if (message.messageType === 'nack') this.#confirm([message.version], profile);
  }

  #confirm(messageIds: readonly string[], profile: Profile): void {
    profile.userAgent.acknowledge(new Set(messageIds));
    if (this.#unconfirmedId === undefined || !messageIds.includes(this.#unconfirmedId)) return;
    this.#unconfirmedId = undefined;
    this.#writeNext();
  }

  #register(channelId: string, key: string | undefined, profile: Profile): void {
    const applicationServerKey = normalizeKey(key);
    if (key !== undefined && applicationServerKey === undefined) {
      this.#send({ messageType: 'register', channelID: channelId, status: 400, error: 'invalid key' });
      return;
    }
    const subscription =
      this.#find(channelId, profile) ??
      this.#context.directory.create({
        browser: 'firefox',
        userAgent: profile.userAgent,
        applicationServerKey,
        address: { kind: 'firefox', channelId },
      });
    const pushEndpoint = this.#context.makeEndpoint(subscription);
    this.#send({ messageType: 'register', channelID: channelId, status: 200, pushEndpoint });
  }

  #unregister(channelId: string, profile: Profile): void {
    const subscription = this.#find(channelId, profile);
    if (subscription !== undefined) this.#context.directory.end(subscription);
    this.#send({ messageType: 'unregister', channelID: channelId, status: 200 });
  }

  #find(channelId: string, profile: Profile): Subscription | undefined {
    return this.#context.directory.active.find(
      ({ address, userAgent }) =>
        userAgent === profile.userAgent && address.kind === 'firefox' && address.channelId === channelId,
    );
  }

  #send(message: Readonly<Record<string, unknown>>): void {
    this.#context.write(JSON.stringify(message));
  }
}

function normalizeKey(key: string | undefined): string | undefined {
  const bytes = key === undefined ? undefined : decodeBase64Url(key);
  return bytes?.length === 65 && bytes[0] === 4 ? encodeBase64Url(bytes) : undefined;
}
