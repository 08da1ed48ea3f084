import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import protobuf from 'protobufjs';
import { encodeMcsFrame, MCS_TAG, type McsFrame, McsFrameReader } from '../src/push-service/chromium/mcs-frame.js';
import { makeTag, parseFields, readNumber, readText, WIRE } from '../src/push-service/chromium/protobuf-fields.js';
import type { PushService } from '../src/push-service/push-service.js';
import { MessageQueue } from '../src/subscriber/message-queue.js';

/** Credentials of a device, decimal text. */
export interface RawDevice {
  readonly androidId: string;
  readonly securityToken: string;
}

/** A data message as it stood on the wire. */
export interface RawDataMessage {
  readonly persistentId: string;
  readonly subtype: string;
  readonly body: Buffer;
}

/** Speaks Chromium's three protocols with the service, one step at a time. */
export class RawMcsClient {
  readonly messages = new MessageQueue<RawDataMessage>('data message');
  readonly frames = new MessageQueue<McsFrame>('frame');
  readonly #socket: TLSSocket;
  readonly #reader = new McsFrameReader();
  #receivedCount = 0;

  constructor(socket: TLSSocket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => undefined);
  }

  static async connect(service: Pick<PushService, 'chromiumArgs'>): Promise<RawMcsClient> {
    const endpoint = service.chromiumArgs.find((arg) => arg.startsWith('--gcm-mcs-endpoint='))?.split('=')[1] ?? '';
    const { hostname, port } = new URL(endpoint);
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    socket.write(Buffer.from([41]));
    return new RawMcsClient(socket);
  }

  get whenClosed(): Promise<unknown> {
    return this.#socket.closed ? Promise.resolve() : once(this.#socket, 'close');
  }

  /** Logs in; `receivedIds` are the messages it claims to have. */
  logIn({ androidId, securityToken }: RawDevice, receivedIds: readonly string[] = []): void {
    const writer = protobuf.Writer.create();
    const text = (field: number, value: string): void => {
      writer.uint32(makeTag(field, WIRE.bytes)).string(value);
    };
    text(1, 'chrome-156');
    text(2, 'mcs.android.com');
    text(3, androidId);
    text(4, androidId);
    text(5, securityToken);
    for (const id of receivedIds) text(10, id);
    this.#socket.write(encodeMcsFrame(MCS_TAG.loginRequest, writer.finish()));
  }

  /** Tells how many frames it has received, as Chromium does with a stream acknowledgment. */
  acknowledge(): void {
    const writer = protobuf.Writer.create()
      .uint32(makeTag(2, WIRE.varint))
      .int32(1)
      .uint32(makeTag(3, WIRE.bytes))
      .string('')
      .uint32(makeTag(10, WIRE.varint))
      .int32(this.#receivedCount);
    this.#socket.write(encodeMcsFrame(MCS_TAG.iqStanza, writer.finish()));
  }

  ping(): void {
    this.#socket.write(encodeMcsFrame(MCS_TAG.heartbeatPing, Buffer.alloc(0)));
  }

  /** Writes the last bytes there will be. */
  end(bytes: Uint8Array): void {
    this.#socket.end(bytes);
  }

  async close(): Promise<void> {
    if (this.#socket.closed) return;
    this.#socket.destroy();
    await once(this.#socket, 'close');
  }

  #read(chunk: Buffer): void {
    const reading = this.#reader.read(chunk);
    if (reading.kind === 'invalid') throw new Error(reading.reason);
    for (const frame of reading.frames) {
      this.#receivedCount += 1;
      if (frame.tag === MCS_TAG.dataMessage) this.messages.put(parseDataMessage(frame.payload));
      else this.frames.put(frame);
    }
  }
}

function parseDataMessage(payload: Buffer): RawDataMessage {
  const fields = parseFields(payload);
  if (fields === undefined) throw new Error('not a data message');
  const appData = Object.fromEntries(
    (fields.get(7) ?? []).map((entry) => {
      const pair = Buffer.isBuffer(entry) ? parseFields(entry) : undefined;
      return [pair && readText(pair, 1), pair && readText(pair, 2)];
    }),
  );
  const body = fields.get(21)?.at(-1);
  return {
    persistentId: readText(fields, 9) ?? '',
    subtype: String(appData.subtype),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  };
}

/** Checks a device in; without credentials it gets new ones. */
export async function checkIn(service: Pick<PushService, 'origin'>, device?: RawDevice): Promise<RawDevice> {
  const writer = protobuf.Writer.create();
  if (device !== undefined) {
    writer.uint32(makeTag(2, WIRE.varint)).int64(device.androidId);
    writer.uint32(makeTag(13, WIRE.fixed64)).fixed64(device.securityToken);
  }
  const response = await fetch(`${service.origin}/checkin`, { method: 'POST', body: Buffer.from(writer.finish()) });
  const fields = parseFields(Buffer.from(await response.arrayBuffer()));
  if (fields === undefined) throw new Error('not a check-in response');
  return { androidId: readNumber(fields, 7) ?? '', securityToken: readNumber(fields, 8) ?? '' };
}

/** What a registration form says. */
export interface RawRegistration {
  readonly sender: string;
  readonly subtype?: string;
  readonly instanceId?: string;
  readonly isDelete?: boolean;
}

/** Registers or deletes; the answer is the body. */
export async function register(
  service: Pick<PushService, 'origin'>,
  { androidId, securityToken }: RawDevice,
  { sender, subtype = 'wp:https://a.example/#1', instanceId = 'instance', isDelete }: RawRegistration,
): Promise<string> {
  const form = new URLSearchParams({ app: 'org.chromium.linux', 'X-subtype': subtype, sender, appid: instanceId });
  if (isDelete) form.set('delete', 'true');
  const headers = { authorization: `AidLogin ${androidId}:${securityToken}` };
  const response = await fetch(`${service.origin}/register`, { method: 'POST', headers, body: form });
  return await response.text();
}
