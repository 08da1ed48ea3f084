import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import fc from 'fast-check';

/** Bytes for the service, and how the connection ends behind them. */
export interface Thrown {
  readonly chunks: readonly Buffer[];
  /** `await-answer` is a half-close too, after the service had a moment to answer. */
  readonly ending: 'half-close' | 'await-answer' | 'reset';
}

/** How long the service may hold on to a connection that its client has left, in milliseconds. */
const LET_GO_TIMEOUT_MS = 10_000;
/** How long an answer may take before the client leaves without one, in milliseconds. */
const ANSWER_TIMEOUT_MS = 20;

/**
 * Sends bytes over a fresh connection and waits until it is closed.
 *
 * @returns What the service answered.
 * @throws When the service holds on to the connection.
 */
export async function throwBytes(socket: Socket, { chunks, ending }: Thrown): Promise<string> {
  const answer: Buffer[] = [];
  const whenAnswered = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      answer.push(chunk);
      resolve();
    });
  });
  const whenClosed = waitForClose(socket);
  await Promise.race([writeAll(socket, chunks), whenClosed]);
  if (ending === 'await-answer') await Promise.race([whenAnswered, whenClosed, delay(ANSWER_TIMEOUT_MS)]);
  if (ending === 'reset') reset(socket);
  else socket.end();
  await whenClosed;
  return Buffer.concat(answer).toString('latin1');
}

/** Cuts bytes at random places and ends the connection at random. */
export function thrown(bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Thrown> {
  return fc
    .record({
      bytes,
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      ending: fc.constantFrom<Thrown['ending'][]>('await-answer', 'await-answer', 'half-close', 'reset'),
    })
    .map((drawn) => ({ chunks: cutAt(drawn.bytes, drawn.cuts), ending: drawn.ending }));
}

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = cuts.map((cut) => Math.round(cut * bytes.length)).sort((a, b) => a - b);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index]));
}

function waitForClose(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The service held on to the connection for ${LET_GO_TIMEOUT_MS} ms`));
      socket.destroy();
    }, LET_GO_TIMEOUT_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    // Resets are what is provoked here; 'close' follows.
    socket.on('error', () => socket.destroy());
  });
}

async function writeAll(socket: Socket, chunks: readonly Buffer[]): Promise<void> {
  for (const chunk of chunks) await write(socket, chunk);
}

function write(socket: Socket, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    // The service may have hung up already; then there is nobody to write to.
    if (!socket.writable || chunk.length === 0) resolve();
    else socket.write(chunk, () => resolve());
  });
}

function reset(socket: Socket): void {
  // Node.js resets plain TCP only.
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}
