/** The ferry line that the demo is the site of. Everything about it is invented. */
export const LINE = {
  name: 'Skerry Line',
  motto: 'Island ferries from Calder Quay',
  /** All times of the timetable are times of this zone. */
  timeZone: 'Europe/London',
} as const;

/** A place where ferries call. */
export interface Stop {
  readonly id: string;
  readonly name: string;
  /** What a passenger should know about the place, in one sentence. */
  readonly note: string;
}

/** Every place the line calls at. */
export const STOPS: readonly Stop[] = [
  { id: 'calder', name: 'Calder Quay', note: 'Mainland terminal, beside the railway station.' },
  { id: 'vey', name: 'Vey', note: 'Stone pier in the village; buses meet every boat.' },
  { id: 'hollin', name: 'Hollin', note: 'Small landing stage; wait at the white gate.' },
  { id: 'lunna', name: 'Lunna', note: 'Tidal slip; wear boots at spring tides.' },
  { id: 'ossel', name: 'Ossel', note: 'Deep-water berth below the lighthouse road.' },
  { id: 'far-skerry', name: 'Far Skerry', note: 'Bird reserve; boats land only in fair weather.' },
  { id: 'marra', name: 'Marra', note: 'New harbor on the lee side, ten minutes from the shop.' },
];

/** A ship of the fleet. */
export interface Vessel {
  readonly id: string;
  readonly name: string;
  /** Year of launch. */
  readonly launched: number;
  readonly passengers: number;
  /** Car spaces; 0 when the ship carries none. */
  readonly cars: number;
  readonly bicycles: number;
  readonly hasStepFreeAccess: boolean;
}

/** The fleet. */
export const VESSELS: readonly Vessel[] = [
  {
    id: 'kittiwake',
    name: 'Kittiwake',
    launched: 2014,
    passengers: 280,
    cars: 34,
    bicycles: 40,
    hasStepFreeAccess: true,
  },
  { id: 'tern', name: 'Tern', launched: 2017, passengers: 280, cars: 34, bicycles: 40, hasStepFreeAccess: true },
  {
    id: 'guillemot',
    name: 'Guillemot',
    launched: 2003,
    passengers: 160,
    cars: 16,
    bicycles: 24,
    hasStepFreeAccess: true,
  },
  { id: 'dunlin', name: 'Dunlin', launched: 2021, passengers: 60, cars: 0, bicycles: 12, hasStepFreeAccess: true },
  { id: 'fulmar', name: 'Fulmar', launched: 1998, passengers: 210, cars: 22, bicycles: 18, hasStepFreeAccess: true },
  { id: 'skua', name: 'Skua', launched: 2009, passengers: 120, cars: 28, bicycles: 16, hasStepFreeAccess: true },
  { id: 'puffin', name: 'Puffin', launched: 1931, passengers: 140, cars: 0, bicycles: 6, hasStepFreeAccess: false },
];

/** The stop with this id, or `undefined`. */
export function findStop(id: string): Stop | undefined {
  return STOPS.find((stop) => stop.id === id);
}

/** The ship with this id, or `undefined`. */
export function findVessel(id: string): Vessel | undefined {
  return VESSELS.find((vessel) => vessel.id === id);
}
