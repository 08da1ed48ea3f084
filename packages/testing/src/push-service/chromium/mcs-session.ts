import type { StoredMessage } from '../delivery/stored-message.js';
import type { BrowserConnection, UserAgent } from '../delivery/user-agent.js';
import type { DeviceDirectory } from './device-directory.js';
import { encodeMcsFrame, MCS_TAG, type McsFrame } from './mcs-frame.js';
import {
  encodeDataMessage,
  encodeHeartbeat,
  encodeLoginRefusal,
  encodeLoginResponse,
  parseLastStreamId,
  parseLoginRequest,
} from './mcs-message.js';

/** What a session needs from its surroundings. */
export interface McsSessionContext {
  readonly devices: DeviceDirectory;
  readonly now: () => number;
  /** Writes bytes to the browser. */
  write(bytes: Buffer): void;
  /** Ends the connection. */
  end(): void;
}

/**
 * One connection of a Chromium, from login to its end.
 *
 * Both sides count the frames they send, the login being the first, and tell
 * each other how many they have received; that is the acknowledgment.
 */
export class McsSession implements BrowserConnection {
  readonly #context: McsSessionContext;
  #userAgent: UserAgent | undefined;
  #receivedCount = 0;
  #sentCount = 0;
  /** Messages by the number of the frame they went out in. */
  readonly #unacknowledged = new Map<number, string>();

  constructor(context: McsSessionContext) {
    this.#context = context;
  }

  get isLoggedIn(): boolean {
    return this.#userAgent !== undefined;
  }

  /** Takes a frame from the browser. */
  receive(frame: McsFrame): void {
    this.#receivedCount += 1;
    if (this.#userAgent === undefined) {
      this.#logIn(frame);
      return;
    }
    this.#acknowledge(this.#userAgent, parseLastStreamId(frame) ?? 0);
    if (frame.tag === MCS_TAG.heartbeatPing) {
      this.#send(MCS_TAG.heartbeatAck, encodeHeartbeat(this.#receivedCount));
    }
    if (frame.tag === MCS_TAG.close) this.#context.end();
  }

  /** The connection is gone. */
  disconnected(): void {
    this.#userAgent?.disconnect(this);
  }

  deliver(message: StoredMessage): void {
    if (message.subscription.address.kind !== 'chromium') return;
    const bytes = encodeDataMessage(message, message.subscription.address, this.#receivedCount);
    this.#send(MCS_TAG.dataMessage, bytes);
    this.#unacknowledged.set(this.#sentCount, message.id);
  }

  close(): void {
    this.#context.end();
  }

  #logIn(frame: McsFrame): void {
    const request = frame.tag === MCS_TAG.loginRequest ? parseLoginRequest(frame.payload) : undefined;
    const device = request && this.#context.devices.authenticate(request);
    if (request === undefined || device === undefined) {
      if (request !== undefined) this.#send(MCS_TAG.loginResponse, encodeLoginRefusal());
      this.#context.end();
      return;
    }
    this.#userAgent = device.userAgent;
    this.#send(MCS_TAG.loginResponse, encodeLoginResponse(this.#context.now()));
    device.userAgent.acknowledge(new Set(request.receivedIds));
    device.userAgent.connect(this);
  }

  #acknowledge(userAgent: UserAgent, lastStreamId: number): void {
    const acknowledged = [...this.#unacknowledged].filter(([streamId]) => streamId <= lastStreamId);
    if (acknowledged.length === 0) return;
    for (const [streamId] of acknowledged) this.#unacknowledged.delete(streamId);
    userAgent.acknowledge(new Set(acknowledged.map(([, messageId]) => messageId)));
  }

  #send(tag: number, payload: Uint8Array): void {
    this.#sentCount += 1;
    this.#context.write(encodeMcsFrame(tag, payload));
  }
}
