import type { DevicePreferences } from '../device-preferences/device-preferences.js';
import { describePause, FURTHER_NOTICE_AT, type Pause } from '../device-preferences/further-notice.js';

/** How saving one of the rows stands. */
export type RowStatus = 'saving' | 'saved' | 'failed' | undefined;

/** What of the preferences stays on this device, and belongs to no topic: the pause, and how often. */
export class DeviceRows {
  readonly #device: DevicePreferences;
  readonly #report: (isSaved: boolean) => void;
  #pauseStatus: RowStatus;
  #capStatus: RowStatus;

  /** @param report - Called with each outcome. */
  constructor(device: DevicePreferences, report: (isSaved: boolean) => void) {
    this.#device = device;
    this.#report = report;
  }

  get pauseStatus(): RowStatus {
    return this.#pauseStatus;
  }

  get capStatus(): RowStatus {
    return this.#capStatus;
  }

  /** The limit that holds for every topic; 0 where there is none. */
  get cap(): number {
    return this.#device.current?.caps?.find(({ topic }) => topic === undefined)?.count ?? 0;
  }

  /** The limits to choose from, that in force among them. */
  listCaps(offered: readonly number[]): readonly number[] {
    const counts = this.cap > 0 ? [...offered, this.cap] : offered;
    return [...new Set(counts)].sort((one, other) => one - other);
  }

  /** @param now - Epoch milliseconds. */
  readPause(now: number): Pause {
    return describePause(this.#device.current?.snoozedUntil, now);
  }

  /** Pauses everything until further notice, or ends whatever pause there is. */
  async pause(isOn: boolean): Promise<void> {
    this.#pauseStatus = 'saving';
    const isSaved = await this.#device.change({ snoozedUntil: isOn ? FURTHER_NOTICE_AT : undefined });
    this.#pauseStatus = isSaved ? 'saved' : 'failed';
    this.#report(isSaved);
  }

  /** Sets the limit for every topic; those of single topics stay. */
  async limit(count: number): Promise<void> {
    const isSaved = await this.#device.change(({ caps = [] }) => {
      const others = caps.filter(({ topic }) => topic !== undefined);
      const next = count > 0 ? [...others, { count }] : others;
      return { caps: next.length > 0 ? next : undefined };
    });
    this.#capStatus = isSaved ? 'saved' : 'failed';
    this.#report(isSaved);
  }
}
