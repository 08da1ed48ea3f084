import type { SubscribeResult } from '@web-push-kit/client';
import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chooseClockLocale, writeMoment } from '../device-preferences/clock-words.js';
import { DevicePreferences } from '../device-preferences/device-preferences.js';
import { devicePreferencesTexts } from '../device-preferences/device-preferences.texts.js';
import { PauseClock } from '../device-preferences/pause-clock.js';
import { FullPushElement } from '../full-push-element.js';
import { loadElement } from '../load-element.js';
import { registerEnglish } from '../localize.js';
import { PushErrorEvent } from '../outcome-events.js';
import { choicesStyles } from '../push-topic/choices.styles.js';
import { PushTopicElement } from '../push-topic/push-topic.js';
import { renderAnnouncer } from '../render-announcer.js';
import { reportOutcome } from '../report-outcome.js';
import { DeviceRows } from './device-rows.js';
import { FormWatch } from './form-watch.js';
import { type NoteFacts, renderNote, renderOfflineNote } from './preferences-note.js';
import { pushPreferencesStyles } from './push-preferences.styles.js';
import { pushPreferencesTexts } from './push-preferences.texts.js';
import { PushTopicsChangeEvent } from './push-preferences-events.js';
import { renderCap, renderPause, renderSections } from './push-preferences-template.js';
import { type PreferencesView, planPreferences } from './push-preferences-view.js';
import { groupTopics, parseCaps, type TopicOption } from './topic-option.js';
import { listTopics } from './topic-plan.js';
import { TopicSaver } from './topic-saver.js';
import { TopicWatch } from './topic-watch.js';

registerEnglish({ ...devicePreferencesTexts, ...pushPreferencesTexts });

/**
 * What the user wants to hear about: topics, a pause for all of them, and how often.
 *
 * Topics go to the backend; the pause, topics without a sound and the limit stay on this device, where the worker heeds
 * them. What is changed elsewhere, in another tab or by a notification's own button, shows at once.
 *
 * @summary Topics to choose, for a settings page.
 * @tag push-preferences
 *
 * @slot - `<push-topic>` and `<push-topic-group>` elements, instead of the `topics` property.
 * @slot heading - The heading; put a heading element of your page's outline here. Falls back to the `heading` attribute.
 * @slot description - A sentence or two below the heading.
 * @slot empty - Shown while there are no topics.
 * @slot footer - Below everything, such as a link to your privacy notice.
 * @slot alternative - Another way to get the news; shown where push cannot work.
 *
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart note - What stands in the way, with the way out.
 * @csspart action - Its button: Turn on, How to unblock; also Save.
 * @csspart pause - The row "Pause all".
 * @csspart topics - The list of topics.
 * @csspart group - The heading of a group of the `topics` property.
 * @csspart topic - A topic of the `topics` property.
 * @csspart topic-row - Its words and its switch.
 * @csspart label - A topic's label.
 * @csspart hint - A topic's hint.
 * @csspart control - A topic's switch or radio buttons.
 * @csspart thumb - A switch's thumb.
 * @csspart options - A topic's levels.
 * @csspart mute - A topic's choice of no sound.
 * @csspart status - Whether a topic was saved.
 * @csspart cap - The choice of how often.
 *
 * @fires push-topics-change - {@link PushTopicsChangeEvent}
 * @fires change - The user changed something, and it is saved; with `save="form"`, it is chosen. Bubbles.
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushPreferencesElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, choicesStyles, pushPreferencesStyles];

  /** The topics to choose from, where they are not written as `<push-topic>` elements. */
  @property({ attribute: false }) topics: readonly TopicOption[] = [];

  /** Default: "What to send". */
  @property() heading = '';

  /** `auto` saves each choice at once. `form` waits for the form around it, or for its own button where there is none. */
  @property() save: 'auto' | 'form' = 'auto';

  /** Lets the topics stand side by side where there is room. */
  @property({ type: Boolean, reflect: true }) columns = false;

  /** Leaves out "Pause all". */
  @property({ type: Boolean }) noPause = false;

  /** Offers a limit of so many notifications an hour for each topic, such as `1 3 10`. Without it, none. */
  @property({ converter: parseCaps }) caps: readonly number[] = [];

  @state() private isHelpOpen = false;
  @state() private failure: Parameters<typeof planPreferences>[0]['failure'];

  readonly #device = new DevicePreferences(this, () => this.fullClient);
  readonly #rows = new DeviceRows(this.#device, (isSaved) => this.#reportDevice(isSaved));
  readonly #clock = new PauseClock(this, () => undefined);
  readonly #form = new FormWatch(this, {
    submit: () => void (this.save === 'form' && this.#save()),
    reset: () => this.#saver.forget(),
  });
  readonly #saver = new TopicSaver({
    device: this.#device,
    client: () => this.fullClient,
    offers: () => this.#listTopics(),
    changed: () => this.requestUpdate(),
  });

  constructor() {
    super();
    new TopicWatch(this);
  }

  override render(): TemplateResult {
    const view = this.#plan();
    const facts = this.#noteFacts(view);
    const isHidden = view.topics === 'none' || view.topics === 'empty';
    return html`
      <div class="base" part="base" role="group" aria-labelledby="heading" @change=${this.#onChange}>
        <div class="heading" part="heading" id="heading">
          <slot name="heading">${this.heading || this.text('pushPreferencesHeading')}</slot>
        </div>
        <slot name="description"></slot>
        ${renderNote(facts)} ${renderOfflineNote(facts)}
        ${view.areDeviceSettingsShown && !this.noPause ? this.#renderPause() : nothing}
        <div class="topics" part="topics" ?hidden=${isHidden}>
          ${renderSections(groupTopics(this.topics), this)}<slot @slotchange=${this.onSlotChange}></slot>
        </div>
        ${view.topics === 'empty' ? html`<div class="empty"><slot name="empty">${this.text('pushPreferencesEmpty')}</slot></div>` : nothing}
        ${view.areDeviceSettingsShown && this.caps.length > 0 ? this.#renderCap() : nothing} ${this.#renderSave(view)}
        ${view.topics === 'none' ? html`<slot name="alternative"></slot>` : nothing}
        <slot name="footer"></slot>
      </div>
      ${renderAnnouncer()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isPending = this.#plan().topics === 'pending';
    for (const topic of this.#listTopics()) {
      const choice = this.#saver.show(topic);
      // A form alone, without a client that keeps settings: the topics look after themselves.
      const isOwn = this.save === 'form' && !this.fullClient;
      topic.isPending = isPending || (!choice && !isOwn);
      if (choice) topic.choice = choice;
      topic.saveStatus = this.#saver.status(topic.name);
    }
    const pause = this.#rows.readPause(Date.now());
    this.#clock.wait(pause.kind === 'until' ? pause.untilAt : undefined);
  }

  #plan(): PreferencesView {
    const lightCount = isServer ? 1 : this.querySelectorAll('push-topic').length;
    return planPreferences({
      state: this.push.state,
      canKeep: this.fullClient !== undefined,
      save: this.save,
      topicCount: this.topics.length + lightCount,
      failure: this.failure,
    });
  }

  /** All topics, wherever they come from, but "Pause all". */
  #listTopics(): readonly PushTopicElement[] {
    const own = this.renderRoot.querySelectorAll('push-topic:not(.pause)');
    const light = [...this.querySelectorAll('push-topic')].filter(
      (topic) => topic.closest('push-preferences') === this,
    );
    return [...own, ...light].filter((topic) => topic instanceof PushTopicElement);
  }

  #noteFacts(view: PreferencesView): NoteFacts {
    return {
      view,
      state: this.state,
      isHelpOpen: this.isHelpOpen,
      client: this.push.client,
      siteName: this.shownSiteName,
      lang: this.lang,
      dir: this.dir,
      text: (key) => this.text(key),
      onTurnOn: this.#onTurnOn,
      onHelp: this.#onHelp,
    };
  }

  #renderPause(): TemplateResult {
    const pause = this.#rows.readPause(Date.now());
    const hint =
      pause.kind === 'until'
        ? this.localize.term('pushPreferencesPausedUntil', this.#writeMoment(pause.untilAt))
        : this.text('pushPreferencesPauseDetail');
    const label = this.text('pushPreferencesPause');
    return renderPause({ isOn: pause.kind !== 'none', label, hint, save: this.#rows.pauseStatus }, this);
  }

  #writeMoment(at: number): string {
    const userLocales = isServer ? [] : navigator.languages;
    return writeMoment(chooseClockLocale(this.localize.lang(), userLocales), at, Date.now());
  }

  #renderCap(): TemplateResult {
    const counts = this.#rows.listCaps(this.caps);
    const options = counts.map((count) => ({ count, text: this.localize.term('pushPreferencesCapCount', count) }));
    const { cap, capStatus } = this.#rows;
    return renderCap({
      label: this.text('pushPreferencesCap'),
      hint: this.text('pushPreferencesCapDetail'),
      status: capStatus ? this.text(capStatus === 'failed' ? 'pushNotSaved' : 'pushSaved') : '',
      options: [{ count: 0, text: this.text('pushPreferencesNoCap') }, ...options],
      chosen: cap,
      onChange: this.#onCap,
    });
  }

  #renderSave({ topics }: PreferencesView): TemplateResult | typeof nothing {
    if (this.save !== 'form' || this.#form.current || topics !== 'shown') return nothing;
    return html`<div class="save">
      <button type="button" part="action" @click=${() => this.#save()}>${this.text('pushPreferencesSave')}</button>
      ${this.#saver.isDirty ? html`<span class="detail">${this.text('pushPreferencesUnsaved')}</span>` : nothing}
    </div>`;
  }

  readonly #onChange = (event: Event): void => {
    const topic = event.target;
    if (!(topic instanceof PushTopicElement)) return;
    if (topic.classList.contains('pause') && topic.getRootNode() === this.renderRoot) {
      void this.#rows.pause(topic.checked);
      return;
    }
    this.#saver.hold(topic.name, topic.choice);
    if (this.save === 'form') {
      // From the shadow tree, the event does not get out by itself.
      if (topic.getRootNode() === this.renderRoot) this.#reportChange();
      return;
    }
    // The page hears of it when it is saved.
    event.stopPropagation();
    void this.#save();
  };

  async #save(): Promise<void> {
    if (!this.#saver.isDirty || !this.fullClient) return;
    const { names, outcome } = await this.#saver.save();
    if (outcome.kind === 'failed') {
      this.announcer.say(this.text('pushNotSaved'));
      this.dispatchEvent(new PushErrorEvent(outcome.code, outcome.message));
      return;
    }
    // Another page has said what was chosen last; that is what the rows show.
    if (outcome.kind === 'superseded') return;
    const isQueued = outcome.kind === 'queued';
    this.announcer.say(this.text(isQueued ? 'pushSaveQueued' : 'pushSaved'));
    for (const name of names) this.#reportTopic(name, isQueued);
    if (this.save === 'auto') this.#reportChange();
  }

  #reportTopic(name: string, queued: boolean): void {
    const topic = this.#listTopics().find((one) => one.name === name);
    if (!topic) return;
    const { level, isMuted } = this.#saver.show(topic) ?? topic.choice;
    const topics = this.fullClient?.topics ?? [];
    this.dispatchEvent(new PushTopicsChangeEvent({ topic: name, level, muted: isMuted, topics, queued }));
  }

  #reportChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #onCap = (event: Event): void => {
    event.stopPropagation();
    void this.#rows.limit(Number((event.currentTarget as HTMLSelectElement).value));
  };

  #reportDevice(isSaved: boolean): void {
    this.announcer.say(this.text(isSaved ? 'pushSaved' : 'pushNotSaved'));
    if (isSaved) this.#reportChange();
    else this.dispatchEvent(new PushErrorEvent('storage-unavailable', 'The browser did not keep the preferences'));
  }

  readonly #onHelp = (): void => {
    this.isHelpOpen = !this.isHelpOpen;
    void loadElement(this.state === 'denied' ? 'push-help' : 'push-install-guide');
  };

  readonly #onTurnOn = (): void => {
    if (this.#plan().action === 'waiting') return;
    const offers = this.#listTopics();
    const shown = new Map(offers.map((topic) => [topic.name, topic.choice]));
    const request = this.requestSubscription({ topics: listTopics(offers, shown, this.fullClient?.topics ?? []) });
    void request?.then(this.#onTurnedOn);
  };

  readonly #onTurnedOn = (result: SubscribeResult): void => {
    this.failure = result.kind === 'failed' ? result.error.code : undefined;
    if (result.kind === 'subscribed') this.announcer.say(this.text('pushDoneDetail'));
    reportOutcome(this, result);
  };
}
