import { createTimetable, LINE, parseTimetable, planOnly, type ServiceDate, type Timetable } from '#timetable';

const TIMEOUT_MS = 8000;

/**
 * Where a day comes from: fresh from the line, from the line but not confirmed
 * by the last request, or planned times only because the line was never reached.
 */
export type DaySource = 'line' | 'kept' | 'plan';

/** What the site knows about a day. */
export type DayState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly timetable: Timetable; readonly source: DaySource }
  | { readonly kind: 'failed' };

/** Fetches days of the timetable and keeps them. Sends `change` when one arrived. */
export class TimetableStore extends EventTarget {
  readonly #days = new Map<ServiceDate, DayState>();
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    super();
    this.#fetch = fetcher;
  }

  /** The day as far as it is known; asks for it when it was never asked for. */
  read(date: ServiceDate): DayState {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const loading: DayState = { kind: 'loading' };
    this.#days.set(date, loading);
    void this.#load(date);
    return loading;
  }

  /** Asks again; what is on screen stays until the answer is there. */
  async refresh(date: ServiceDate): Promise<void> {
    if (this.#days.get(date)?.kind === 'failed') this.#set(date, { kind: 'loading' });
    await this.#load(date);
  }

  async #load(date: ServiceDate): Promise<void> {
    const state = await this.#request(date);
    const known = this.#days.get(date);
    const isNews = state.kind === 'ready' && state.source === 'line';
    // What the line said a while ago is better than the bare plan, and better than an error.
    this.#set(date, !isNews && known?.kind === 'ready' ? { ...known, source: keep(known.source) } : state);
  }

  async #request(date: ServiceDate): Promise<DayState> {
    try {
      const response = await this.#fetch(`/api/timetable?date=${date}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      const timetable = response.ok ? parseTimetable(await response.json()) : undefined;
      return timetable?.date === date ? { kind: 'ready', timetable, source: 'line' } : { kind: 'failed' };
    } catch (error) {
      // Text that is no JSON is the server's mistake; everything else means that no server was reached.
      if (error instanceof SyntaxError) return { kind: 'failed' };
      const timetable = planOnly(createTimetable({ date, timeZone: LINE.timeZone }));
      return { kind: 'ready', timetable, source: 'plan' };
    }
  }

  #set(date: ServiceDate, state: DayState): void {
    this.#days.set(date, state);
    this.dispatchEvent(new Event('change'));
  }
}

function keep(source: DaySource): DaySource {
  return source === 'plan' ? 'plan' : 'kept';
}
