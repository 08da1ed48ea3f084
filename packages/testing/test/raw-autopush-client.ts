import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { PushService } from '../src/push-service/push-service.js';
import { MessageQueue } from '../src/subscriber/message-queue.js';

/** A message of the service, as it stood on the wire. */
export type RawAutopushMessage = Readonly<Record<string, unknown>>;

/** Speaks Firefox's protocol with the service, one step at a time. It acknowledges nothing by itself. */
export class RawAutopushClient {
  /** Everything but notifications. */
  readonly answers = new MessageQueue<RawAutopushMessage>('answer');
  readonly notifications = new MessageQueue<RawAutopushMessage>('notification');
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as RawAutopushMessage;
      if (message.messageType === 'notification') this.notifications.put(message);
      else this.answers.put(message);
    });
    socket.on('error', () => undefined);
  }

  static async connect(service: Pick<PushService, 'origin'>): Promise<RawAutopushClient> {
    const socket = new WebSocket(service.origin.replace('http', 'ws'), 'push-notification');
    const client = new RawAutopushClient(socket);
    await once(socket, 'open');
    return client;
  }

  get whenClosed(): Promise<unknown> {
    return this.#socket.readyState === WebSocket.CLOSED ? Promise.resolve() : once(this.#socket, 'close');
  }

  say(message: RawAutopushMessage | string): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async ask(message: RawAutopushMessage | string): Promise<RawAutopushMessage> {
    this.say(message);
    return await this.answers.take();
  }

  /** Says hello and answers the name that the service gave. */
  async greet(uaid?: string): Promise<string> {
    const answer = await this.ask({ messageType: 'hello', use_webpush: true, ...(uaid !== undefined && { uaid }) });
    return String(answer.uaid);
  }

  /** Subscribes and answers the endpoint. */
  async register(channelID: string, key?: string): Promise<string> {
    const answer = await this.ask({ messageType: 'register', channelID, ...(key !== undefined && { key }) });
    return String(answer.pushEndpoint);
  }

  acknowledge({ channelID, version }: RawAutopushMessage, code = 100): void {
    this.say({ messageType: 'ack', updates: [{ channelID, version, code }] });
  }

  /** The next message, which is acknowledged: the service writes one after the other. */
  async takeAndAcknowledge(): Promise<RawAutopushMessage> {
    const notification = await this.notifications.take();
    this.acknowledge(notification);
    return notification;
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const whenClosed = once(this.#socket, 'close');
    this.#socket.terminate();
    await whenClosed;
  }
}
