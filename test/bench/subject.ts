/** Something that is measured beside the floor. */
interface Subject {
  /** As the report names it. */
  readonly name: string;
  /** Module that is bundled, or a finished script that is taken as it is; absolute. */
  readonly source: { readonly entry: string } | { readonly script: string };
  /** What a reader should know beside the figures. */
  readonly note?: string;
  /** Whether it belongs to this project: then the run fails when it cannot be measured. */
  readonly isOurs: boolean;
}

/** A worker that shows what is pushed. */
export interface WorkerSubject extends Subject {
  /** The `number`-th push as this worker understands it; its title ends with the number. */
  payload(number: number, origin: string): object;
  /** What the address of its script needs, with the `?`. */
  readonly query?: string;
  /** Statements that run in the worker before its script. */
  readonly before?: string;
  /** Module that a page of the site runs once before anything is measured; absolute. Sets `globalThis.prepared`. */
  readonly preparation?: string;
}

/** A page that can turn push on and off. */
export type PageSubject = Subject;
