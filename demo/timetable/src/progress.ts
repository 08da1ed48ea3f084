import type { Sailing } from './sailing.js';

const MINUTE_MS = 60_000;
const BOARDING_MS = 15 * MINUTE_MS;

/** How far a sailing has come. Instants are expected ones, delays included. */
export type SailingProgress =
  | { readonly kind: 'scheduled'; readonly departsAt: number }
  | { readonly kind: 'boarding'; readonly departsAt: number }
  | { readonly kind: 'under-way'; readonly arrivesAt: number }
  | { readonly kind: 'arrived'; readonly arrivedAt: number }
  | { readonly kind: 'cancelled'; readonly reason: string };

/** How late the sailing is, in milliseconds; 0 when it is on time. */
export function delayOf(sailing: Sailing): number {
  return sailing.disruption?.kind === 'delayed' ? sailing.disruption.minutes * MINUTE_MS : 0;
}

/** Where the sailing stands at `now` (epoch milliseconds). Boarding starts 15 minutes before departure. */
export function deriveProgress(sailing: Sailing, now: number): SailingProgress {
  if (sailing.disruption?.kind === 'cancelled') return { kind: 'cancelled', reason: sailing.disruption.reason };
  const departsAt = sailing.departsAt + delayOf(sailing);
  const arrivesAt = sailing.arrivesAt + delayOf(sailing);
  if (now >= arrivesAt) return { kind: 'arrived', arrivedAt: arrivesAt };
  if (now >= departsAt) return { kind: 'under-way', arrivesAt };
  return { kind: now >= departsAt - BOARDING_MS ? 'boarding' : 'scheduled', departsAt };
}

/** Whether a passenger can still count on or hope for it: its (expected) departure is not over. */
export function isAhead(sailing: Sailing, now: number): boolean {
  return now < sailing.departsAt + delayOf(sailing);
}
