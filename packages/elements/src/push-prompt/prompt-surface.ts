import '../core-english.js';
import type { PushClient, SubscribeOptions, SubscribeResult } from '@web-push-kit/client';
import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { nothing, type TemplateResult } from 'lit/html.js';
import type { ElementClient } from '../element-client.js';
import { loadElement } from '../load-element.js';
import { registerEnglish } from '../localize.js';
import type { TextFinder } from '../translations/translation.js';
import { readChosenTopics } from './chosen-topics.js';
import { DismissalRecord } from './dismissal-record.js';
import { FocusMemory } from './focus-memory.js';
import { pushPromptTexts } from './push-prompt.texts.js';
import type { PushDismissChoice, PushHideSource, PushShowSource } from './push-prompt-events.js';
import type { PushPromptSettings } from './push-prompt-settings.js';
import { isAnswered, renderPrompt } from './push-prompt-template.js';
import { mayAsk, type PromptView, planPrompt } from './push-prompt-view.js';
import {
  type PromptFacts,
  readSlotted,
  renderHeading,
  renderMessage,
  renderMore,
  summarize,
} from './push-prompt-words.js';
import { ReadingTimer } from './reading-timer.js';
import { ScrollRoom } from './scroll-room.js';

export { promptSurfaceStyles } from './prompt-surface.styles.js';
export { promptSurfaceLineStyles } from './prompt-surface-line.styles.js';

registerEnglish(pushPromptTexts);

/** A prompt, and what a page has set of it. */
export type SurfacedPrompt = PushPromptSettings & { readonly open: boolean };

/** What the surface needs of its prompt beside what the page has set. */
export interface PromptSurfaceHost {
  readonly state: PushState;
  readonly client: ElementClient | undefined;
  /** The client, where it has more than asking. */
  readonly fullClient: PushClient | undefined;
  readonly shownSiteName: string;
  /** `undefined` when the page has set `open`. */
  readonly openedBy: PushShowSource | undefined;
  /** Whether the page has filled a slot. */
  hasSlotted(slot?: string): boolean;
  readonly text: TextFinder;
  nameAnnouncement(heading: string): string;
  announce(message: string): void;
  /** Makes the browser ask; `undefined` when nobody is to be asked. */
  request(options: SubscribeOptions): Promise<SubscribeResult> | undefined;
  report(result: SubscribeResult): void;
  hide(source: PushHideSource): void;
}

/** What an open prompt shows, and what its buttons do. It is loaded when the prompt opens for the first time. */
export class PromptSurface {
  readonly #prompt: SurfacedPrompt;
  readonly #describe: () => PromptSurfaceHost;
  readonly #dismissal: DismissalRecord;
  readonly #focusMemory = new FocusMemory();
  readonly #scrollRoom: ScrollRoom;
  readonly #timer: ReadingTimer;
  #view: PromptView;
  #isRequesting = false;
  #wasQuestionClosed = false;
  #failure: PushErrorCode | undefined;

  /** @param describe - The prompt as it is at the moment. */
  constructor(prompt: SurfacedPrompt, describe: () => PromptSurfaceHost) {
    this.#prompt = prompt;
    this.#describe = describe;
    this.#dismissal = new DismissalRecord(prompt);
    this.#scrollRoom = new ScrollRoom(prompt);
    this.#timer = new ReadingTimer(prompt, () => this.#host.hide('timer'));
  }

  /** What is shown; `undefined` while there is nothing. */
  get view(): PromptView {
    return this.#view;
  }

  /** The push state is of another kind. */
  stateChanged(): void {
    // Turned off again elsewhere on the page: asking at once would be nagging.
    if (this.#view === 'done') this.#host.hide('state');
  }

  /** Plans what is shown next. @param isAnew - The prompt has been opened or closed since. */
  plan(isAnew: boolean): void {
    if (isAnew) {
      this.#dismissal.renew();
      this.#wasQuestionClosed = false;
      this.#failure = undefined;
    }
    const view = this.#planView();
    if (view === this.#view) return;
    this.#announce(view);
    this.#view = view;
    if (view === 'denied') void loadElement('push-help');
    if (view === 'install') void loadElement('push-install-guide');
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    const prompt = this.#prompt;
    const facts = this.#facts();
    const { text } = facts;
    return renderPrompt({
      view,
      heading: renderHeading(view, facts),
      message: renderMessage(view, facts),
      more: renderMore(view, facts),
      acceptText: view === 'retry' ? text('pushTryAgain') : prompt.acceptLabel || text('pushAccept'),
      laterText: prompt.laterLabel || text('pushLater'),
      neverText: prompt.noNever ? undefined : prompt.neverLabel || text('pushNever'),
      hasClose: !prompt.noClose,
      hasPrivacy: this.#host.hasSlotted('privacy'),
      text,
      onAccept: this.#onAccept,
      onDismiss: this.#onDismiss,
      onKeyDown: this.#onKeyDown,
      onFocusIn: this.#onFocusIn,
      onSlotChange: this.#onSlotChange,
    });
  }

  /** The prompt has been rendered. */
  updated(): void {
    if (this.#view === 'done') this.#timer.start();
    else this.#timer.stop();
    const { variant, placement, noScrollPadding, renderRoot } = this.#prompt;
    const isFloating = variant !== 'inline' && placement !== 'center-inline';
    const edge = placement.startsWith('top') ? 'block-start' : 'block-end';
    this.#scrollRoom.make(isFloating ? renderRoot.querySelector('.surface') : null, noScrollPadding ? undefined : edge);
  }

  /** Leads the user to the question. @param opener - What was clicked to get there. */
  takeFocus(opener: HTMLElement): void {
    this.#focusMemory.noteOpener(opener);
    this.#prompt.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  /** Gives the focus back to where it came from. */
  restoreFocus(): void {
    this.#focusMemory.restore(this.#prompt.returnFocus);
  }

  get #host(): PromptSurfaceHost {
    return this.#describe();
  }

  /** The push state; a failure shows also with a client that does not keep it in its state. */
  get #shownState(): PushState {
    const { state } = this.#host;
    if (!this.#failure || !mayAsk(state)) return state;
    return { kind: 'error', reason: this.#failure, isOffline: state.isOffline };
  }

  #planView(): PromptView {
    const { open, installMode } = this.#prompt;
    if (!open) return undefined;
    const view = planPrompt(this.#shownState, this.#view !== undefined);
    if (view === 'install' && installMode === 'hide') return undefined;
    return view === 'ask' && this.#isRequesting ? 'busy' : view;
  }

  #facts(): PromptFacts {
    const { client, shownSiteName, hasSlotted, text } = this.#host;
    const { heading, message, lang } = this.#prompt;
    return {
      state: this.#shownState,
      isRequesting: this.#isRequesting,
      wasQuestionClosed: this.#wasQuestionClosed,
      heading,
      message: hasSlotted() ? undefined : message,
      hasTopics: hasSlotted('topics'),
      text,
      client,
      siteName: shownSiteName,
      lang,
      hasHelp: hasSlotted('help'),
      onSlotChange: this.#onSlotChange,
    };
  }

  #announce(view: PromptView): void {
    const { nameAnnouncement, announce, openedBy } = this.#host;
    const isFirst = view === 'ask' && !this.#view;
    // Who clicked is led to the question, and hears it there.
    if (isFirst && openedBy === 'click') return;
    const words = isFirst ? nameAnnouncement(this.#readHeading()) : summarize(view, this.#view, this.#facts());
    if (words) announce(words);
  }

  #readHeading(): string {
    return readSlotted(this.#prompt, 'heading') || this.#prompt.heading || this.#host.text('pushPromptHeading');
  }

  /** What the user says yes to. */
  #readQuestion(): string {
    const message = readSlotted(this.#prompt, '') || this.#prompt.message || this.#host.text('pushPromptMessage');
    return `${this.#readHeading()}\n${message}`;
  }

  readonly #onAccept = (): void => {
    if (this.#view === 'busy') return;
    const { fullClient, request } = this.#host;
    const topics = readChosenTopics(this.#prompt, this.#prompt.topics, fullClient?.topics ?? []);
    const asking = request({ consent: { text: this.#readQuestion() }, ...(topics && { topics }) });
    if (!asking) return;
    this.#isRequesting = true;
    this.#wasQuestionClosed = false;
    this.#failure = undefined;
    this.#prompt.requestUpdate();
    void asking.then(this.#onAnswer);
  };

  readonly #onAnswer = (result: SubscribeResult): void => {
    const { client, text, announce, report } = this.#host;
    this.#isRequesting = false;
    this.#failure = result.kind === 'failed' ? result.error.code : undefined;
    if (result.kind === 'dismissed' && this.#prompt.open) {
      this.#wasQuestionClosed = true;
      announce(text('pushDismissed'));
      void this.#dismissal.make(client, 'later');
    }
    this.#prompt.requestUpdate();
    report(result);
  };

  readonly #onDismiss = (choice: PushDismissChoice): void => {
    const { client, hide } = this.#host;
    if (!isAnswered(this.#view)) void this.#dismissal.tell(client, choice);
    hide('user');
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog around the prompt stays open: the key has done its work.
    event.preventDefault();
    event.stopPropagation();
    this.#onDismiss('escape');
  };

  readonly #onFocusIn = (event: FocusEvent): void => this.#focusMemory.note(event, this.#prompt);

  readonly #onSlotChange = (): void => this.#prompt.requestUpdate();
}
