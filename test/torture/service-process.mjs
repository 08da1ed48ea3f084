// A push service in a process of its own, so that a crash is seen as one and its memory can be measured alone.
// Plain JavaScript, because Node.js runs it without a compiler. Needs --expose-gc.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startPushService } from '@web-push-kit/testing';

const service = await startPushService();

process.on('message', async () => process.send?.(await measure()));
// The tests ended without a word: nobody else would end this process.
process.on('disconnect', () => process.exit());
process.send?.({ origin: service.origin, chromiumArgs: service.chromiumArgs });

/** What the service holds on to, after everything that can be freed has been. */
async function measure() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    // Finalizers of buffers and sockets run between two turns of the event loop.
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return {
    // Buffers lie outside of the heap.
    memoryBytes: heapUsed + external,
    socketCount: process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length,
    subscriptionCount: service.subscriptions.length,
  };
}
