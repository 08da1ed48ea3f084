import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LINE, serviceDateAt } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { describeAudience } from '../operator/audience.js';
import { type ComposeState, renderComposeForm } from '../operator/compose-form.js';
import { renderMessage } from '../operator/delivery-list.js';
import type { StreamState } from '../operator/delivery-stream.js';
import {
  checkDraft,
  type DraftProblems,
  EMPTY_DRAFT,
  type MessageDraft,
  type MessageRequest,
} from '../operator/message-draft.js';
import type { OperatorConsole } from '../operator/operator-console.js';
import { renderSignIn } from '../operator/sign-in-form.js';
import { brandMark } from '../shell/icons.js';
import { pageHead } from '../shell/page-head.js';
import { nameSailing } from '../timetable/describe-sailing.js';
import { disruptionsAhead } from '../timetable/select-departures.js';

const STREAM_TEXTS: Readonly<Record<StreamState, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  interrupted: 'Interrupted, connecting again…',
};

/** The page `/operator`: writes messages to passengers and shows how they are delivered. */
export class OperatorPage implements Page {
  readonly title = 'Operator';
  readonly section = 'operator';
  readonly #app: AppContext;
  readonly #console: OperatorConsole;
  #draft: MessageDraft = EMPTY_DRAFT;
  #problems: DraftProblems = {};
  #isLinkChosen = false;
  #isSending = false;
  #outcome: ComposeState['outcome'];
  #signInProblem: string | undefined;

  constructor(app: AppContext) {
    this.#app = app;
    this.#console = app.operator();
  }

  render(): TemplateResult {
    const needsSignIn = this.#console.history === 'sign-in-required';
    return html`
      ${pageHead({ heading: 'Operator', lead: 'Tell passengers what changes, and watch the messages go out.' })}
      <div class="content">
        ${needsSignIn ? renderSignIn(this.#signInProblem, this.#signIn) : this.#renderConsole()}
      </div>
    `;
  }

  #renderConsole(): TemplateResult {
    return html`<div class="operator-layout">
      <section class="card" aria-labelledby="compose-heading">
        <h2 id="compose-heading">New message</h2>
        ${renderComposeForm(this.#composeState())} ${renderPreview(this.#draft)}
      </section>
      <section class="sent" aria-labelledby="sent-heading">
        <div class="sent-heading">
          <h2 id="sent-heading">Delivery</h2>
          <p class="stream-state" data-state=${this.#console.stream} role="status">${STREAM_TEXTS[this.#console.stream]}</p>
        </div>
        ${this.#renderSent()}
      </section>
    </div>`;
  }

  #renderSent(): TemplateResult {
    const { log, history } = this.#console;
    if (log.length > 0) {
      return html`<ul class="sent-list">${repeat(log, ({ id }) => id, renderMessage)}</ul>`;
    }
    if (history === 'loading') return html`<div class="skeleton" aria-hidden="true"></div>`;
    if (history === 'unreachable') {
      return html`<div class="notice" data-tone="bad">
        <p class="notice-title">The server can’t be reached</p>
        <p>What was sent before will appear when it answers again.</p>
        <button type="button" class="button button-quiet" @click=${() => void this.#console.load()}>Try again</button>
      </div>`;
    }
    return html`<div class="card empty">
      <p>Nothing sent yet.</p>
      <p class="quiet">Each message appears here with every browser it goes to: sent, accepted by the push service, or gone.</p>
    </div>`;
  }

  #composeState(): ComposeState {
    return {
      draft: this.#draft,
      problems: this.#problems,
      isSending: this.#isSending,
      linkSuggestions: this.#linkSuggestions(),
      outcome: this.#outcome,
      change: this.#change,
      submit: () => void this.#send(),
    };
  }

  #linkSuggestions(): ComposeState['linkSuggestions'] {
    const pages = [
      { href: '/', name: 'Today’s sailings' },
      { href: '/alerts', name: 'Alerts by route' },
    ];
    const now = this.#app.now();
    const day = this.#app.timetables.read(serviceDateAt(now, LINE.timeZone));
    if (day.kind !== 'ready') return pages;
    const { route } = this.#draft;
    const changed = disruptionsAhead(day.timetable, now).filter(({ routeId }) => route === '' || routeId === route);
    const sailings = changed.map((sailing) => ({
      href: `/sailings/${sailing.id}`,
      name: nameSailing(sailing, LINE.timeZone),
    }));
    return [...pages, ...sailings];
  }

  readonly #change = (part: Partial<MessageDraft>): void => {
    if (part.link !== undefined) this.#isLinkChosen = true;
    this.#draft = { ...this.#draft, ...part };
    if (part.route !== undefined && !this.#isLinkChosen) {
      this.#draft = { ...this.#draft, link: part.route === '' ? '/alerts' : `/alerts#${part.route}` };
    }
    // A problem stays until it is solved, but no field is found fault with while it is first filled in.
    const checked = checkDraft(this.#draft, location.origin);
    const open = checked.kind === 'invalid' ? checked.problems : {};
    const still = Object.entries(open).filter(([field]) => field in this.#problems);
    this.#problems = Object.fromEntries(still);
    this.#outcome = undefined;
    this.#app.update();
  };

  async #send(): Promise<void> {
    const checked = checkDraft(this.#draft, location.origin);
    if (checked.kind === 'invalid') {
      this.#problems = checked.problems;
      this.#outcome = { tone: 'bad', text: 'Check the marked fields.' };
      this.#app.update();
      // After the rendering, which is a microtask too and was asked for first.
      queueMicrotask(() => document.querySelector<HTMLElement>('.compose [aria-invalid="true"]')?.focus());
      return;
    }
    await this.#post(checked.request);
  }

  async #post(request: MessageRequest): Promise<void> {
    this.#isSending = true;
    this.#app.update();
    const answer = await this.#console.send(request);
    this.#isSending = false;
    if (answer.kind === 'done') {
      // The next one is often for the same passengers.
      this.#draft = { ...this.#draft, title: '', text: '', germanTitle: '', germanText: '' };
      this.#outcome = {
        tone: 'good',
        text: `${request.localTime === undefined ? 'Sent to' : 'Scheduled for'} ${describeAudience(request)}.`,
      };
    } else {
      const unreachable = 'The server can’t be reached. Your message is still here; try again.';
      this.#outcome = { tone: 'bad', text: answer.kind === 'refused' ? answer.reason : unreachable };
      if (answer.kind === 'sign-in-required') void this.#console.load();
    }
    this.#app.update();
  }

  readonly #signIn = (token: string): void => {
    void this.#console.signIn(token).then((answer) => {
      this.#signInProblem = answer.kind === 'unreachable' ? 'The server can’t be reached.' : 'This token is not right.';
      if (answer.kind === 'done') this.#signInProblem = undefined;
      this.#app.update();
    });
  };
}

function renderPreview({ title, text }: MessageDraft): TemplateResult {
  return html`<div class="preview">
    <p class="preview-label">Preview</p>
    <div class="preview-card">
      <span class="preview-icon">${brandMark()}</span>
      <div>
        <p class="preview-title">${title.trim() || 'Title of the message'}</p>
        <p>${text.trim() || 'What happens, where, and what to do.'}</p>
        <p class="quiet">${LINE.name}</p>
      </div>
    </div>
  </div>`;
}
