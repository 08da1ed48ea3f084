import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { devicePreferencesTexts } from '../device-preferences/device-preferences.texts.js';
import { FullPushElement } from '../full-push-element.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { switchStyles } from '../switch.styles.js';
import { choicesStyles } from './choices.styles.js';
import { pushTopicStyles } from './push-topic.styles.js';
import { pushTopicTexts } from './push-topic.texts.js';
import { LEVEL_TEXTS, listEntries, planTopic, type TopicFacts, type TopicView } from './push-topic-view.js';
import { parseLevel, parseLevels, type SaveStatus, type TopicChoice, type TopicLevel } from './topic-choice.js';

registerEnglish({ ...devicePreferencesTexts, ...pushTopicTexts });

/**
 * One topic that a user may hear about: a switch, or a choice of levels.
 *
 * It is a form control: inside any `<form>` it is sent by its `name`, without a script. Inside `<push-preferences>` it
 * shows and saves what the user wants of the topic with that name.
 *
 * @summary One topic to choose.
 * @tag push-topic
 *
 * @slot - The label. Falls back to the `label` attribute, else the `name`.
 * @slot hint - What comes, and how often. Falls back to the `hint` attribute.
 *
 * @csspart base - Everything.
 * @csspart row - The words and the switch; a press anywhere on it counts.
 * @csspart label - The label.
 * @csspart hint - The hint.
 * @csspart control - The switch's track, or a radio button: native inputs.
 * @csspart thumb - The switch's thumb.
 * @csspart options - The levels.
 * @csspart mute - The choice of no sound.
 * @csspart status - Whether the last change was saved.
 *
 * @fires input - The user is choosing. Bubbles.
 * @fires change - The user has chosen; nothing needs to be saved yet. Bubbles.
 */
export class PushTopicElement extends FullPushElement {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [
    FullPushElement.styles,
    unsafeCSS(switchStyles),
    choicesStyles,
    pushTopicStyles,
  ];

  /** The topic, as the backend knows it, and what the form is sent it by. */
  @property({ reflect: true }) name = '';

  /** What the form is sent while the topic is on; with `levels`, it is sent the level. */
  @property() value = 'on';

  /** What the topic is about, in a few words. */
  @property() label = '';

  /** What comes, and how often, below the label. */
  @property() hint = '';

  /** Whether the topic is on before the user has chosen. Say so where you ask. */
  @property({ type: Boolean, attribute: 'checked' }) defaultChecked = false;

  /** The level before the user has chosen. */
  @property({ attribute: 'level', converter: parseLevel }) defaultLevel: TopicLevel | undefined;

  /** Whether it comes without a sound before the user has chosen. */
  @property({ type: Boolean, attribute: 'muted' }) defaultMuted = false;

  /** The levels to choose from, such as `all important none`; bare, those three. Without it, a switch. */
  @property({ converter: parseLevels }) levels: readonly TopicLevel[] = [];

  /** Offers to have it without a sound while it is on. */
  @property({ type: Boolean }) mute = false;

  /** It can not be turned off, and says so. */
  @property({ type: Boolean }) required = false;

  /** It can not be changed now, and is not sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** What holds is not known yet. Set by `<push-preferences>`. */
  @property({ attribute: false }) isPending = false;

  /** How saving the last change stands. Set by `<push-preferences>`. */
  @property({ attribute: false }) saveStatus: SaveStatus | undefined;

  @state() private chosen: TopicChoice | undefined;
  @state() private isFieldsetDisabled = false;

  /** What the user wants of the topic. */
  get choice(): TopicChoice {
    return this.chosen ?? { level: this.#defaultLevel(), isMuted: this.defaultMuted };
  }

  set choice(choice: TopicChoice | undefined) {
    if (choice?.level === this.chosen?.level && choice?.isMuted === this.chosen?.isMuted) return;
    this.chosen = choice;
  }

  /** Whether the topic is on. */
  get checked(): boolean {
    return this.required || this.choice.level !== 'none';
  }

  set checked(isOn: boolean) {
    if (isOn !== this.checked) this.level = isOn ? 'all' : 'none';
  }

  /** How much of the topic is wanted. */
  get level(): TopicLevel {
    return this.choice.level;
  }

  set level(level: TopicLevel) {
    this.chosen = { ...this.choice, level };
  }

  /** Whether the topic comes without a sound. */
  get muted(): boolean {
    return this.choice.isMuted;
  }

  set muted(isMuted: boolean) {
    this.chosen = { ...this.choice, isMuted };
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals?.form ?? null;
  }

  // The push state is no matter of a form control; <push-preferences> tells of it.
  override pushStateChanged(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.chosen = undefined;
    this.saveStatus = undefined;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isFieldsetDisabled = isDisabled;
  }

  formStateRestoreCallback(remembered: string | FormData | null): void {
    if (typeof remembered !== 'string') return;
    const [level = '', mute] = remembered.split(' ');
    this.chosen = { level: parseLevel(level) ?? this.level, isMuted: mute === 'muted' };
  }

  override render(): TemplateResult {
    const view = planTopic(this.#facts());
    return html`
      <div class="base" part="base">
        ${view.control === 'levels' ? this.#renderLevels(view) : this.#renderRow(view)}
        ${view.isMuteShown ? this.#renderMute() : nothing}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const entries = new FormData();
    for (const [name, value] of listEntries(this, this.#facts())) entries.append(name, value);
    this.internals?.setFormValue(entries, `${this.level} ${this.muted ? 'muted' : ''}`);
  }

  #facts(): TopicFacts {
    return {
      choice: this.choice,
      levels: this.levels,
      isRequired: this.required,
      canMute: this.mute,
      isPending: this.isPending,
      save: this.saveStatus,
    };
  }

  #defaultLevel(): TopicLevel {
    if (this.defaultLevel) return this.defaultLevel;
    return this.defaultChecked || this.required ? 'all' : 'none';
  }

  get #isDisabled(): boolean {
    return this.disabled || this.isFieldsetDisabled;
  }

  #renderRow(view: TopicView): TemplateResult {
    const content = html`
      <span class="words">${this.#renderLabel()} ${this.#renderHint()} ${this.#renderStatus(view)}</span>
      ${this.#renderControl(view)}
    `;
    return view.control === 'switch'
      ? html`<label class="row" part="row">${content}</label>`
      : html`<div class="row" part="row">${content}</div>`;
  }

  #renderLabel(): TemplateResult {
    const fallback = this.hasSlotted() ? nothing : this.label || this.name;
    return html`<span class="label" part="label" id="label"
      ><slot @slotchange=${this.onSlotChange}></slot>${fallback}</span
    >`;
  }

  #renderHint(): TemplateResult {
    const isEmpty = this.hint === '' && !this.hasSlotted('hint');
    return html`<span class="hint" part="hint" id="hint" ?hidden=${isEmpty}>
      <slot name="hint" @slotchange=${this.onSlotChange}>${this.hint}</slot>
    </span>`;
  }

  #renderStatus({ status }: TopicView): TemplateResult | typeof nothing {
    if (!status) return nothing;
    return html`<span class="status" part="status" id="status" data-status=${this.saveStatus ?? nothing}>
      ${status.icon ? renderIcon(status.icon) : nothing}<span>${this.text(status.text)}</span>
    </span>`;
  }

  #renderControl(view: TopicView): TemplateResult {
    if (view.control === 'always') {
      return html`<span class="always">${renderIcon('check')}<span>${this.text('pushTopicAlwaysSent')}</span></span>`;
    }
    if (view.control === 'placeholder') return html`<span class="switch placeholder" aria-hidden="true"></span>`;
    return html`<span class="switch">
      <input
        class="track"
        part="control"
        type="checkbox"
        role="switch"
        aria-labelledby="label"
        aria-describedby="hint status"
        ?disabled=${this.#isDisabled}
        .checked=${view.isOn}
        @input=${this.#onSwitch}
        @change=${this.#onChange}
      />
      <span class="thumb" part="thumb">${renderIcon('check')}</span>
    </span>`;
  }

  #renderLevels(view: TopicView): TemplateResult {
    return html`<fieldset aria-describedby="hint status">
      <legend class="words">${this.#renderLabel()}</legend>
      ${this.#renderHint()}
      <div class="options" part="options">${this.levels.map((level) => this.#renderLevel(level))}</div>
      ${this.#renderStatus(view)}
    </fieldset>`;
  }

  #renderLevel(level: TopicLevel): TemplateResult {
    return html`<label class="option">
      <input
        part="control"
        type="radio"
        name="level"
        value=${level}
        ?disabled=${this.#isDisabled || this.isPending}
        .checked=${!this.isPending && this.level === level}
        @input=${this.#onLevel}
        @change=${this.#onChange}
      />
      <span>${this.text(LEVEL_TEXTS[level])}</span>
    </label>`;
  }

  #renderMute(): TemplateResult {
    return html`<label class="option mute" part="mute">
      <input
        type="checkbox"
        aria-labelledby="mute"
        aria-describedby="mute-detail"
        ?disabled=${this.#isDisabled}
        .checked=${this.muted}
        @input=${this.#onMute}
        @change=${this.#onChange}
      />
      <span class="words">
        <span id="mute">${this.text('pushTopicMute')}</span>
        <span class="hint" id="mute-detail">${this.text('pushTopicMuteDetail')}</span>
      </span>
    </label>`;
  }

  readonly #onSwitch = (event: Event): void => {
    this.checked = (event.currentTarget as HTMLInputElement).checked;
  };

  readonly #onLevel = (event: Event): void => {
    this.level = parseLevel((event.currentTarget as HTMLInputElement).value) ?? this.level;
  };

  readonly #onMute = (event: Event): void => {
    this.muted = (event.currentTarget as HTMLInputElement).checked;
  };

  /** Unlike `input`, this one does not leave the shadow root by itself. */
  readonly #onChange = (): void => {
    // The form may look at the value in its listener.
    this.performUpdate();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
