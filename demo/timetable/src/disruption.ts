import type { Disruption } from './sailing.js';

const CANCELLED_PER_MILLE = 25;
const DELAYED_PER_MILLE = 110;

const DELAY_REASONS = [
  'Fog in the sound',
  'A busy crossing: boarding takes longer',
  'Strong head wind',
  'Late arrival of the boat',
] as const;

/** What only a place can cause. */
const LOCAL_REASONS: Readonly<Record<string, string>> = {
  calder: 'Waiting for the train from the city',
  vey: 'Waiting for the island bus',
  lunna: 'Low water at the slip',
};

const CANCELLATION_REASONS = [
  'Wind above the limit for this berth',
  'Swell at the landing stage',
  'Technical inspection of the bow ramp',
] as const;

/**
 * What goes wrong with a sailing: the same every time one asks.
 *
 * The demo has no harbor master who types delays in, so chance decides, and
 * the id is the only source of it.
 *
 * @param firstStopId - Where it departs: some reasons belong to a place.
 */
export function disruptionOf(sailingId: string, firstStopId: string): Disruption | undefined {
  const hash = hashOf(sailingId);
  const draw = hash % 1000;
  const detail = Math.floor(hash / 1000);
  if (draw < CANCELLED_PER_MILLE) return { kind: 'cancelled', reason: pick(CANCELLATION_REASONS, detail) };
  if (draw >= CANCELLED_PER_MILLE + DELAYED_PER_MILLE) return undefined;
  const local = detail % 3 === 0 ? LOCAL_REASONS[firstStopId] : undefined;
  return { kind: 'delayed', minutes: 5 + 5 * (detail % 6), reason: local ?? pick(DELAY_REASONS, detail) };
}

function pick(reasons: readonly [string, ...string[]], index: number): string {
  return reasons[index % reasons.length] ?? reasons[0];
}

/** FNV-1a, 32 bit, with a final mix: ids differ in few characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
