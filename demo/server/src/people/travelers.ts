/** Somebody who can sign in. */
export interface Traveler {
  readonly id: string;
  readonly name: string;
  /** What this one is like, in a few words. */
  readonly note: string;
  /** What they type to sign in. No secret: this is a demo, and the sign-in page shows it. */
  readonly code: string;
}

/** Everybody who can sign in. Invented, as the line is. */
export const TRAVELERS: readonly Traveler[] = [
  { id: 'ada', name: 'Ada Lindqvist', note: 'Commutes from Vey', code: '4711' },
  { id: 'bruno', name: 'Bruno Maier', note: 'On holiday, reads German', code: '2024' },
  { id: 'chloe', name: 'Chloe Mercier', note: 'Counts birds on Far Skerry', code: '8030' },
];

/** The traveler with this id, or `undefined`. */
export function findTraveler(id: unknown): Traveler | undefined {
  return TRAVELERS.find((traveler) => traveler.id === id);
}
