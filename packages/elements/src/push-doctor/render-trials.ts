import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, renderIcon } from '../icons.js';
import type { PushTextKey } from '../translations/translation.js';
import type { DoctorTemplateHost } from './push-doctor-template.js';
import type { TrialId } from './push-doctor-view.js';

const BUTTONS: Readonly<Record<TrialId, PushTextKey>> = {
  display: 'pushDoctorTryDisplay',
  'round-trip': 'pushDoctorTryRoundTrip',
  click: 'pushDoctorTryClick',
};

/** Renders what the user can try, and what came of it. */
export function renderTrials(host: DoctorTemplateHost): TemplateResult | typeof nothing {
  const { view, parts } = host;
  if (view.trials.length === 0) return nothing;
  return html`<div class="trials" part="trials" role="group" aria-labelledby="trials">
    <h3 class="trials-heading" id="trials">${parts.text('pushDoctorTrials')}</h3>
    ${view.trials.map((id) => renderTrial(host, id))}
  </div>`;
}

function renderTrial(host: DoctorTemplateHost, id: TrialId): TemplateResult {
  const { trials, parts } = host;
  return html`<div class="trial">
    <button
      type="button"
      aria-disabled=${trials.busy === undefined ? nothing : 'true'}
      aria-busy=${trials.busy === id ? 'true' : nothing}
      aria-describedby="outcome-${id}"
      @click=${() => trials.start(id)}
    >
      ${parts.text(BUTTONS[id])}
    </button>
    <div class="outcome" id="outcome-${id}">${renderOutcome(host, id)}</div>
  </div>`;
}

function renderOutcome(host: DoctorTemplateHost, id: TrialId): TemplateResult | typeof nothing {
  const { trials, parts } = host;
  if (trials.busy === id) return html`<span>${parts.text(describeBusy(id))}</span>`;
  const outcome = describeOutcome(host, id);
  if (!outcome) return nothing;
  if (outcome.isQuestion) return renderQuestion(host, outcome.words);
  return html`${renderIcon(outcome.icon)}<span>${outcome.words}</span>`;
}

/** What came of a trial. */
export interface TrialOutcome {
  readonly words: string;
  readonly icon: IconName;
  /** Only the user knows. */
  readonly isQuestion?: true;
}

/** Says what came of a trial; `undefined` before it was tried. */
export function describeOutcome(host: DoctorTemplateHost, id: TrialId): TrialOutcome | undefined {
  const { trials, diagnosis, parts, words } = host;
  const { text } = parts;
  const check = diagnosis?.checks.find((one) => one.id === id);
  if (check?.code === 'display-unconfirmed')
    return { words: text('pushDoctorDidYouSee'), icon: 'info', isQuestion: true };
  if (check?.status === 'ok') return { words: describeSuccess(host, id), icon: 'check' };
  if (check?.code) return { words: words.tell(check), icon: 'warning' };
  // What was tried and still is not judged: there was nothing to try it with, or the user did something else.
  return trials.wasTried(id)
    ? { words: text(id === 'click' ? 'pushDoctorClickDismissed' : 'pushDoctorNoTests'), icon: 'info' }
    : undefined;
}

function describeBusy(id: TrialId): PushTextKey {
  return id === 'click' ? 'pushDoctorClickNow' : 'pushDoctorSending';
}

function describeSuccess({ parts: { text, localize }, diagnosis }: DoctorTemplateHost, id: TrialId): string {
  if (id === 'display') return text('pushDoctorSeen');
  if (id === 'click') return text('pushDoctorClicked');
  const ms = diagnosis?.report.roundTripMs ?? 0;
  const units = new Intl.NumberFormat(localize.lang(), { style: 'unit', unit: 'millisecond', unitDisplay: 'short' });
  return localize.term('pushDoctorArrived', units.format(Math.round(ms)));
}

function renderQuestion({ parts: { text }, trials }: DoctorTemplateHost, question: string): TemplateResult {
  return html`<span class="question" id="question">${question}</span>
    <span class="answers" role="group" aria-labelledby="question">
      <button type="button" @click=${() => trials.confirm(true)}>${text('pushDoctorYes')}</button>
      <button type="button" @click=${() => trials.confirm(false)}>${text('pushDoctorNo')}</button>
    </span>`;
}
