import { type CSSResultGroup, css, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chooseClockLocale, writeClock, writeMoment } from '../device-preferences/clock-words.js';
import { DevicePreferences } from '../device-preferences/device-preferences.js';
import { devicePreferencesTexts } from '../device-preferences/device-preferences.texts.js';
import { describePause, type Pause } from '../device-preferences/further-notice.js';
import { PauseClock } from '../device-preferences/pause-clock.js';
import { renderSettingsNote } from '../device-preferences/settings-note.js';
import { planSettings, type SettingsView } from '../device-preferences/settings-view.js';
import { FullPushElement } from '../full-push-element.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { PushErrorEvent } from '../outcome-events.js';
import { renderAnnouncer } from '../render-announcer.js';
import { pushSnoozeTexts } from './push-snooze.texts.js';
import { PushSnoozeChangeEvent } from './push-snooze-events.js';
import { parseMinutes, parseMorning, planSnoozes, type SnoozeOption } from './snooze-options.js';

registerEnglish({ ...devicePreferencesTexts, ...pushSnoozeTexts });

const pushSnoozeStyles = css`
  .base {
    display: grid;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .heading {
    font-weight: 600;
  }

  .heading ::slotted(*) {
    margin: 0;
    font: inherit;
  }

  .hint,
  .note {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    align-items: center;
    min-block-size: var(--_hit);
  }

  .status {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    min-inline-size: 0;
    font-weight: 600;
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .failed {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
  }
`;

/**
 * Makes notifications silent for a while: for an hour, until the next morning, until the user ends it.
 *
 * The pause is kept on this device, where the worker heeds it. One that was made elsewhere shows as well, such as by a
 * notification's own button; it ends by itself.
 *
 * @summary Pauses notifications for a while.
 * @tag push-snooze
 *
 * @slot heading - The heading. Falls back to the `heading` attribute.
 * @slot hint - What a pause does. Falls back to the `hint` attribute.
 *
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart hint - What a pause does.
 * @csspart options - The row of buttons.
 * @csspart action - One of the buttons; also Resume.
 * @csspart status - Until when notifications are paused.
 * @csspart note - What stands in the way.
 *
 * @fires push-snooze-change - {@link PushSnoozeChangeEvent}
 * @fires change - The user paused notifications or ended that; it is saved. Bubbles.
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushSnoozeElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushSnoozeStyles];

  /** Default: "Pause notifications". */
  @property() heading = '';

  /** What a pause does. Default: that notifications arrive without a sound. */
  @property() hint = '';

  /** How many minutes the short pauses last, such as `30 60 240`. Default: an hour. */
  @property({ converter: parseMinutes }) minutes: readonly number[] = [60];

  /** When the morning is: 24 hours, two digits each. Default `08:00`. */
  @property({ converter: parseMorning }) morning = '08:00';

  @state() private hasFailed = false;

  readonly #device = new DevicePreferences(this, () => this.fullClient);
  readonly #clock = new PauseClock(this, () => this.announcer.say(this.text('pushSnoozeOver')));

  override render(): TemplateResult {
    const view = planSettings(this.push.state, this.fullClient !== undefined, this.#device.current !== undefined);
    return html`
      <div class="base" part="base" role="group" aria-labelledby="heading" aria-describedby="hint">
        <div class="heading" part="heading" id="heading">
          <slot name="heading">${this.heading || this.text('pushSnoozeHeading')}</slot>
        </div>
        <div class="hint" part="hint" id="hint" ?hidden=${view.controls === 'none'}>
          <slot name="hint">${this.hint || this.text('pushSnoozeHint')}</slot>
        </div>
        ${renderSettingsNote(view.note, (key) => this.text(key))} ${this.#renderControls(view)}
      </div>
      ${renderAnnouncer()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const pause = this.#readPause();
    this.#clock.wait(pause.kind === 'until' ? pause.untilAt : undefined);
  }

  #readPause(): Pause {
    return describePause(this.#device.current?.snoozedUntil, Date.now());
  }

  #renderControls({ controls }: SettingsView): TemplateResult | typeof nothing {
    if (controls === 'none') return nothing;
    if (controls === 'pending') return html`<div class="row"></div>`;
    const pause = this.#readPause();
    return html`
      ${pause.kind === 'none' ? this.#renderOptions() : this.#renderPause(pause)}
      ${this.hasFailed ? html`<div class="status failed">${renderIcon('warning')}<span>${this.text('pushNotSaved')}</span></div>` : nothing}
    `;
  }

  #renderOptions(): TemplateResult {
    const options = planSnoozes(this.minutes, this.morning, Date.now());
    return html`<div class="row" part="options">
      ${options.map(
        (option) =>
          html`<button type="button" part="action" @click=${() => this.#choose(option)}>${this.#name(option)}</button>`,
      )}
    </div>`;
  }

  #renderPause(pause: Pause): TemplateResult {
    return html`<div class="row">
      <div class="status" part="status">${renderIcon('bell-slash')}<span>${this.#describe(pause)}</span></div>
      <button type="button" part="action" @click=${this.#onResume}>${this.text('pushSnoozeResume')}</button>
    </div>`;
  }

  #name(option: SnoozeOption): string {
    switch (option.kind) {
      case 'minutes':
        return writeDuration(this.localize.lang(), option.minutes);
      case 'today':
        return this.localize.term('pushSnoozeUntilTime', writeClock(this.#clockLocale(), option.untilAt));
      case 'tomorrow':
        return this.localize.term('pushSnoozeUntilTomorrow', writeClock(this.#clockLocale(), option.untilAt));
      case 'further-notice':
        return this.text('pushSnoozeUntilFurtherNotice');
    }
  }

  #describe(pause: Pause): string {
    if (pause.kind !== 'until') return this.text('pushSnoozePaused');
    return this.localize.term('pushSnoozePausedUntil', writeMoment(this.#clockLocale(), pause.untilAt, Date.now()));
  }

  #clockLocale(): string {
    return chooseClockLocale(this.localize.lang(), isServer ? [] : navigator.languages);
  }

  #choose(shown: SnoozeOption): void {
    // An hour counts from the press, and a page may have been open over night.
    const options = planSnoozes(this.minutes, this.morning, Date.now());
    const option = options.find((one) => this.#name(one) === this.#name(shown)) ?? shown;
    void this.#change(option.untilAt);
  }

  readonly #onResume = (): void => {
    void this.#change(undefined);
  };

  async #change(untilAt: number | undefined): Promise<void> {
    const isSaved = await this.#device.change({ snoozedUntil: untilAt });
    this.hasFailed = !isSaved;
    if (!isSaved) {
      this.announcer.say(this.text('pushNotSaved'));
      this.dispatchEvent(new PushErrorEvent('storage-unavailable', 'The browser did not keep the preferences'));
      return;
    }
    const pause = this.#readPause();
    this.announcer.say(pause.kind === 'none' ? this.text('pushSnoozeOver') : this.#describe(pause));
    this.dispatchEvent(new PushSnoozeChangeEvent(untilAt));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function writeDuration(lang: string, minutes: number): string {
  const isHours = minutes % 60 === 0;
  const options = { style: 'unit', unit: isHours ? 'hour' : 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(lang, options).format(isHours ? minutes / 60 : minutes);
}
