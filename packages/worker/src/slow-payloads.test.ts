import { expect, test } from 'vitest';
import { PAYLOAD_BYTES, searchSlowestPayload } from '../test/slow-payloads.js';

test('each payload of a search for the slowest one is shown', async () => {
  const { payload, tookMs } = await searchSlowestPayload(200, 1);
  console.log(`Slowest of 200 payloads: ${tookMs.toFixed(1)} ms for ${JSON.stringify(payload.slice(0, 100))}`);
  expect(Buffer.byteLength(payload)).toBeGreaterThanOrEqual(0.9 * PAYLOAD_BYTES);
});
