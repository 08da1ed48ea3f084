import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DevicePreferences } from '../device-preferences/device-preferences.js';
import type { SaveStatus } from '../push-topic/topic-choice.js';
import { type QuietHours, type QuietPlan, readQuietHours, writeQuietHours } from './quiet-ranges.js';

/** What the user is editing, on top of what is kept; what is changed elsewhere takes its place. */
export class QuietDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #device: DevicePreferences;
  #draft: QuietPlan | undefined;
  #status: SaveStatus | undefined;
  /** What was kept when the draft was made, or made of it: whatever else is kept now comes from elsewhere. */
  #basis = '';

  constructor(host: ReactiveControllerHost, device: DevicePreferences) {
    this.#host = host;
    this.#device = device;
    host.addController(this);
  }

  /** What to show; `undefined` where nothing is kept and nothing was edited. */
  get plan(): QuietPlan | undefined {
    return this.#draft ?? readQuietHours(this.#device.current?.quietHours);
  }

  get status(): SaveStatus | undefined {
    return this.#status;
  }

  hostUpdate(): void {
    if (this.#draft && this.#status !== 'saving' && this.#readKept() !== this.#basis) this.#draft = undefined;
  }

  edit(plan: QuietPlan): void {
    if (!this.#draft) this.#basis = this.#readKept();
    this.#draft = plan;
    this.#status = undefined;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#draft = undefined;
    this.#status = undefined;
    this.#host.requestUpdate();
  }

  /** @returns What is kept now; `undefined` when nothing came of it, or the user has gone on meanwhile. */
  async save(): Promise<{ readonly isSaved: boolean; readonly quietHours: readonly QuietHours[] } | undefined> {
    const plan = this.#draft;
    if (!plan) return undefined;
    const quietHours = writeQuietHours(plan);
    this.#status = 'saving';
    const isSaved = await this.#device.change({ quietHours: plan.isOn ? quietHours : undefined });
    if (this.#draft !== plan) return undefined;
    this.#status = isSaved ? 'saved' : 'failed';
    if (isSaved) this.#basis = JSON.stringify(quietHours);
    else this.#draft = undefined;
    this.#host.requestUpdate();
    return { isSaved, quietHours };
  }

  #readKept(): string {
    return JSON.stringify(this.#device.current?.quietHours ?? []);
  }
}
