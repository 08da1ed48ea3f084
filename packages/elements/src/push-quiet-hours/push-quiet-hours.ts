import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chooseClockLocale } from '../device-preferences/clock-words.js';
import { DevicePreferences } from '../device-preferences/device-preferences.js';
import { devicePreferencesTexts } from '../device-preferences/device-preferences.texts.js';
import { renderSettingsNote } from '../device-preferences/settings-note.js';
import { planSettings, type SettingsView } from '../device-preferences/settings-view.js';
import { FullPushElement } from '../full-push-element.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { PushErrorEvent } from '../outcome-events.js';
import { choicesStyles } from '../push-topic/choices.styles.js';
import type { PushTopicElement } from '../push-topic/push-topic.js';
import { renderAnnouncer } from '../render-announcer.js';
import { pushQuietHoursStyles } from './push-quiet-hours.styles.js';
import { pushQuietHoursTexts } from './push-quiet-hours.texts.js';
import { PushQuietHoursChangeEvent } from './push-quiet-hours-events.js';
import { createRangeTexts, renderAdd, renderRange, renderZones, stopPropagation } from './push-quiet-hours-template.js';
import { QuietDraft } from './quiet-draft.js';
import {
  ALL_DAYS,
  findGap,
  parseDays,
  parseTime,
  type QuietPlan,
  type QuietRange,
  writeQuietHours,
} from './quiet-ranges.js';
import { listZones, readDeviceZone } from './week-and-zones.js';

registerEnglish({ ...devicePreferencesTexts, ...pushQuietHoursTexts });

/**
 * Hours of the day in which notifications make no sound on this device.
 *
 * Each change is kept at once, on this device, where the worker heeds it; nothing is sent anywhere. Times are those of
 * the clock on the wall in the time zone that is shown, also on days when the clocks change. In a form it is sent by its
 * `name`, as JSON: a list of `{ start, end, days, timeZone }`, empty while it is off.
 *
 * @summary Quiet hours, for a settings page.
 * @tag push-quiet-hours
 *
 * @slot - The label. Falls back to the `label` attribute.
 * @slot hint - What happens in quiet hours. Falls back to the `hint` attribute.
 * @slot urgent - What quiet hours do not hold for, with `allow-urgent`.
 *
 * @csspart base - Everything.
 * @csspart switch - The row with the label and the switch, a `<push-topic>`.
 * @csspart control - The switch's track.
 * @csspart thumb - The switch's thumb.
 * @csspart label - The label.
 * @csspart hint - The hint.
 * @csspart status - Whether the last change was saved.
 * @csspart note - What stands in the way.
 * @csspart range - One span: its times and days.
 * @csspart time - A native time input.
 * @csspart summary - The span in words.
 * @csspart days - The days of the week.
 * @csspart zone - The time zone, and the choice of one.
 * @csspart action - A button: Add, Remove, Change time zone.
 *
 * @fires push-quiet-hours-change - {@link PushQuietHoursChangeEvent}
 * @fires change - The user changed something that counts: it is kept where there is a client. Bubbles.
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushQuietHoursElement extends FullPushElement {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [FullPushElement.styles, choicesStyles, pushQuietHoursStyles];

  /** What a form is sent it by. With a name it can be edited without a client too. */
  @property({ reflect: true }) name = '';

  /** Default: "Quiet hours". */
  @property() label = '';

  /** What happens in quiet hours. Default: that notifications arrive without a sound. */
  @property() hint = '';

  /** Whether they are on before the user has chosen, in a form without a client; a client knows. */
  @property({ type: Boolean, attribute: 'enabled' }) defaultEnabled = false;

  /** When they begin, before the user has chosen: 24 hours, two digits each. */
  @property({ converter: parseTime }) start = '22:00';

  /** When they end, before the user has chosen. At or before `start`, that is the next day. */
  @property({ converter: parseTime }) end = '07:00';

  /** On which days they begin, before the user has chosen, such as `mon tue`. Default: every day. */
  @property({ converter: parseDays }) days: readonly number[] = ALL_DAYS;

  /** An IANA time zone, before the user has chosen. Default: the device's, wherever that goes. */
  @property() timeZone = '';

  /** Says that urgent notifications still make a sound: the worker lets them. */
  @property({ type: Boolean }) allowUrgent = false;

  /** Lets the user have more than one span. */
  @property({ type: Boolean }) multiple = false;

  /** It can not be changed now, and is not sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private isZoneOpen = false;
  @state() private isFieldsetDisabled = false;

  readonly #device = new DevicePreferences(this, () => this.fullClient);
  readonly #draft = new QuietDraft(this, this.#device);

  /** Whether quiet hours are on. */
  get enabled(): boolean {
    return this.#plan().isOn;
  }

  /** What a form is sent: JSON, a list of spans. */
  get value(): string {
    const plan = this.#plan();
    return JSON.stringify(findGap(plan) ? [] : writeQuietHours(plan));
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals?.form ?? null;
  }

  formResetCallback(): void {
    this.#draft.forget();
    this.isZoneOpen = false;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isFieldsetDisabled = isDisabled;
  }

  override render(): TemplateResult {
    const view = this.#view();
    return html`
      <div class="base" part="base" role="group" aria-label=${this.label || this.text('pushQuietHoursLabel')}>
        ${view.controls === 'none' ? this.#renderTitle() : this.#renderSwitch(view)} ${renderSettingsNote(view.note, (key) => this.text(key))}
        ${view.controls === 'shown' && this.#plan().isOn ? this.#renderHours() : nothing}
      </div>
      ${renderAnnouncer()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.internals?.setFormValue(this.value);
    const gap = findGap(this.#plan());
    const time = this.renderRoot.querySelector('input') ?? undefined;
    if (gap) this.internals?.setValidity({ valueMissing: true }, this.#nameGap(gap), time);
    else this.internals?.setValidity({});
  }

  protected override replaceFocus(): void {
    const zones = this.renderRoot.querySelector<HTMLElement>('.zones');
    if (zones) zones.focus();
    else super.replaceFocus();
  }

  #view(): SettingsView {
    const view = planSettings(this.push.state, this.fullClient !== undefined, this.#device.current !== undefined);
    // A form is sent it, whatever this browser can do.
    return this.name !== '' && !this.fullClient ? { controls: 'shown', note: undefined } : view;
  }

  #plan(): QuietPlan {
    return this.#draft.plan ?? this.#defaultPlan();
  }

  #defaultPlan(): QuietPlan {
    const range = { start: this.start, end: this.end, days: this.days };
    return { isOn: this.defaultEnabled && !this.fullClient, ranges: [range], timeZone: this.timeZone };
  }

  get #isDisabled(): boolean {
    return this.disabled || this.isFieldsetDisabled;
  }

  #renderTitle(): TemplateResult {
    return html`<div class="label" part="label">
      <slot>${this.label || this.text('pushQuietHoursLabel')}</slot>
    </div>`;
  }

  #renderSwitch({ controls }: SettingsView): TemplateResult {
    return html`<push-topic
      part="switch"
      exportparts="control, thumb, label, hint, status"
      lang=${this.lang || nothing}
      dir=${this.dir || nothing}
      .choice=${{ level: this.#plan().isOn ? 'all' : 'none', isMuted: false }}
      .isPending=${controls === 'pending'}
      .saveStatus=${this.#draft.status}
      .disabled=${this.#isDisabled}
      @input=${stopPropagation}
      @change=${this.#onSwitch}
    >
      <slot>${this.label || this.text('pushQuietHoursLabel')}</slot>
      <slot name="hint" slot="hint">${this.hint || this.text('pushQuietHoursHint')}</slot>
    </push-topic>`;
  }

  #renderHours(): TemplateResult {
    const plan = this.#plan();
    const gap = findGap(plan);
    return html`
      <div class="ranges">
        ${plan.ranges.map((range, index) => this.#renderRange(range, index))}
        ${this.multiple ? renderAdd(this.text('pushQuietHoursAdd'), this.#isDisabled, this.#onAdd) : nothing}
      </div>
      <div id="gap" class="gap" ?hidden=${!gap}>
        ${gap ? html`${renderIcon('warning')}<span>${this.#nameGap(gap)}</span>` : nothing}
      </div>
      ${this.#renderZone(plan)}
      ${
        this.allowUrgent
          ? html`<div class="detail"><slot name="urgent">${this.text('pushQuietHoursUrgent')}</slot></div>`
          : nothing
      }
    `;
  }

  #renderRange(range: QuietRange, index: number): TemplateResult {
    const { ranges } = this.#plan();
    return renderRange({
      range,
      texts: createRangeTexts(this.localize),
      lang: this.localize.lang(),
      clockLocale: chooseClockLocale(this.localize.lang(), isServer ? [] : navigator.languages),
      isDisabled: this.#isDisabled,
      canRemove: ranges.length > 1,
      onChange: (next) => this.#edit({ ranges: ranges.map((one, at) => (at === index ? next : one)) }),
      onRemove: () => this.#edit({ ranges: ranges.filter((_, at) => at !== index) }),
    });
  }

  #renderZone({ timeZone }: QuietPlan): TemplateResult {
    const deviceText = this.localize.term('pushQuietHoursDeviceZone', readDeviceZone());
    const label = this.text('pushQuietHoursZone');
    if (this.isZoneOpen) {
      const zones = listZones(timeZone);
      const onChange = (zone: string): void => this.#edit({ timeZone: zone });
      return renderZones({ label, chosen: timeZone, deviceText, zones, isDisabled: this.#isDisabled, onChange });
    }
    return html`<div class="zone" part="zone">
      <span><span class="label">${label}</span><br />${timeZone || deviceText}</span>
      <button type="button" part="action" ?disabled=${this.#isDisabled} @click=${this.#onZone}>
        ${this.text('pushQuietHoursChangeZone')}
      </button>
    </div>`;
  }

  #nameGap(gap: 'times' | 'day'): string {
    return this.text(gap === 'day' ? 'pushQuietHoursChooseDay' : 'pushQuietHoursChooseTimes');
  }

  readonly #onSwitch = (event: Event): void => {
    event.stopPropagation();
    this.#edit({ isOn: (event.currentTarget as PushTopicElement).checked });
  };

  readonly #onAdd = (): void => {
    const { ranges } = this.#plan();
    this.#edit({ ranges: [...ranges, { start: '12:00', end: '13:00', days: ALL_DAYS }] });
  };

  readonly #onZone = (): void => {
    this.isZoneOpen = true;
  };

  #edit(change: Partial<QuietPlan>): void {
    const plan = { ...this.#plan(), ...change };
    this.#draft.edit(plan);
    const gap = findGap(plan);
    if (gap) this.announcer.say(this.#nameGap(gap));
    else if (this.fullClient) void this.#save();
    else this.#reportChange();
  }

  async #save(): Promise<void> {
    const saved = await this.#draft.save();
    if (!saved) return;
    this.announcer.say(this.text(saved.isSaved ? 'pushSaved' : 'pushNotSaved'));
    if (!saved.isSaved) {
      this.dispatchEvent(new PushErrorEvent('storage-unavailable', 'The browser did not keep the preferences'));
      return;
    }
    this.dispatchEvent(new PushQuietHoursChangeEvent(saved.quietHours));
    this.#reportChange();
  }

  #reportChange(): void {
    // The form may look at the value in its listener.
    this.performUpdate();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
