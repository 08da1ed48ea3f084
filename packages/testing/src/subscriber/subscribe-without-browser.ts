import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { encodeBase64Url, PushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import { WebSocket } from 'ws';
import { startOrClose } from '../program/closing-stack.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import type { PushService } from '../push-service/push-service.js';
import { decryptMessage, type SubscriberKeys } from './decrypt-message.js';
import { MessageQueue } from './message-queue.js';

/** A subscription that no browser stands behind: enough to test a backend, in milliseconds. */
export interface BrowserlessSubscription {
  /** What a page would send to its backend. */
  readonly subscription: {
    readonly endpoint: string;
    readonly expirationTime: null;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  /** Every message received, oldest first. */
  readonly messages: readonly ReceivedMessage[];
  /**
   * Waits for a message. Each is handed out once, in the order of arrival.
   *
   * @throws {@link PushError} `notification-missing` when none came within `timeoutMs` (default 10000).
   */
  waitForMessage(options?: { readonly timeoutMs?: number }): Promise<ReceivedMessage>;
  /** Unsubscribes: senders get 410 from now on. */
  unsubscribe(): Promise<void>;
  /** Goes offline without unsubscribing. */
  close(): Promise<void>;
}

/** A message as it arrived. */
export interface ReceivedMessage {
  /** The decrypted text; absent when there was none, or it could not be decrypted. */
  readonly text?: string;
  /** Whether the content was encrypted for this subscription. True without content. */
  readonly isReadable: boolean;
}

/** What to subscribe with. */
export interface SubscribeWithoutBrowserOptions {
  readonly pushService: Pick<PushService, 'origin'>;
  /** The backend's public key. */
  readonly applicationServerKey: string | Uint8Array;
}

/** How long the service may take to answer, in milliseconds. */
const ANSWER_TIMEOUT_MS = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Subscribes as a Firefox would, from this process.
 *
 * @throws {@link PushError} `invalid-application-server-key`, `push-service-unavailable`.
 */
export function subscribeWithoutBrowser(options: SubscribeWithoutBrowserOptions): Promise<BrowserlessSubscription> {
  return startOrClose(async (stack) => {
    const keys = createKeys();
    const socket = new WebSocket(options.pushService.origin.replace(/^http/, 'ws'), 'push-notification');
    stack.add(() => closeSocket(socket));
    // What goes wrong is told by the answer that does not come.
    socket.on('error', () => undefined);
    const conversation = new Conversation(socket, keys);
    await conversation.open();
    await conversation.ask({ messageType: 'hello', use_webpush: true });
    const channelID = randomUUID();
    const key = encodeBase64Url(parseApplicationServerKey(options.applicationServerKey));
    const { pushEndpoint } = await conversation.ask({ messageType: 'register', channelID, key });
    const { queue } = conversation;
    return {
      subscription: { endpoint: String(pushEndpoint), expirationTime: null, keys: toPublicKeys(keys) },
      get messages() {
        return queue.all;
      },
      waitForMessage: ({ timeoutMs } = {}) => queue.take(timeoutMs),
      unsubscribe: async () => {
        await conversation.ask({ messageType: 'unregister', channelID });
      },
      close: () => stack.close(),
    };
  });
}

/** Asks the service and hears what it has to say. */
class Conversation {
  readonly queue = new MessageQueue<ReceivedMessage>('push message');
  readonly #socket: WebSocket;
  readonly #keys: SubscriberKeys;
  readonly #answers = new MessageQueue<Fields>('answer of the push service');

  constructor(socket: WebSocket, keys: SubscriberKeys) {
    this.#socket = socket;
    this.#keys = keys;
    socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as Fields));
  }

  async open(): Promise<void> {
    try {
      await once(this.#socket, 'open', { signal: AbortSignal.timeout(scaleTimeout(ANSWER_TIMEOUT_MS)) });
    } catch (cause) {
      throw new PushError('push-service-unavailable', 'The push service cannot be reached', { cause });
    }
  }

  async ask(message: Fields): Promise<Fields> {
    this.#socket.send(JSON.stringify(message));
    const answer = await this.#answers.take();
    if (answer.status === 200) return answer;
    throw new PushError('push-service-unavailable', `The push service refused "${String(message.messageType)}"`);
  }

  #hear(message: Fields): void {
    if (message.messageType !== 'notification') {
      this.#answers.put(message);
      return;
    }
    const received = this.#read(message.data);
    const { channelID, version } = message;
    const update = { channelID, version, code: received.isReadable ? 100 : 101 };
    this.#socket.send(JSON.stringify({ messageType: 'ack', updates: [update] }));
    this.queue.put(received);
  }

  #read(data: unknown): ReceivedMessage {
    if (typeof data !== 'string') return { isReadable: true };
    const content = decryptMessage(Buffer.from(data, 'base64url'), this.#keys);
    return content === undefined ? { isReadable: false } : { isReadable: true, text: content.toString('utf8') };
  }
}

function createKeys(): SubscriberKeys {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return { ecdh, auth: randomBytes(16) };
}

function toPublicKeys({ ecdh, auth }: SubscriberKeys): { readonly p256dh: string; readonly auth: string } {
  return { p256dh: ecdh.getPublicKey().toString('base64url'), auth: auth.toString('base64url') };
}

async function closeSocket(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return;
  const whenClosed = once(socket, 'close');
  socket.terminate();
  await whenClosed;
}
