import type { CheckResult, CheckStatus, Diagnosis } from '@web-push-kit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Announcer } from '../announcer.js';
import type { ElementClient } from '../element-client.js';
import { type IconName, renderIcon } from '../icons.js';
import type { PushLocalizeController } from '../localize.js';
import { renderAnnouncer } from '../render-announcer.js';
import type { PushTextKey, TextFinder } from '../translations/translation.js';
import type { DoctorFix } from './doctor-fix.js';
import type { DoctorTrials } from './doctor-trials.js';
import type { DoctorWords } from './doctor-words.js';
import type { DoctorGuide, DoctorPhase } from './push-doctor.js';
import type { DoctorView } from './push-doctor-view.js';
import { renderTrials } from './render-trials.js';

/** What the template needs of its element. */
export interface DoctorTemplateHost {
  readonly lang: string;
  readonly heading: string;
  readonly noHeading: boolean;
  readonly audience: 'user' | 'developer';
  readonly open: boolean;
  readonly phase: DoctorPhase;
  readonly diagnosis: Diagnosis | undefined;
  readonly view: DoctorView;
  readonly fix: DoctorFix | undefined;
  readonly words: DoctorWords;
  readonly guide: DoctorGuide | undefined;
  readonly note: string;
  readonly isReportShown: boolean;
  readonly trials: DoctorTrials;
  readonly parts: {
    readonly announcer: Announcer;
    readonly localize: PushLocalizeController;
    readonly client: ElementClient | undefined;
    readonly siteName: string;
    readonly text: TextFinder;
  };
  readonly onRun: () => void;
  readonly onFix: () => void;
  readonly onToggle: (event: Event) => void;
  readonly onCopyReport: () => void;
}

const STATUS: Readonly<Record<CheckStatus, readonly [word: PushTextKey, icon: IconName]>> = {
  ok: ['pushDoctorStatusOk', 'check'],
  warn: ['pushDoctorStatusWarn', 'warning'],
  fail: ['pushDoctorStatusFail', 'close'],
  skipped: ['pushDoctorStatusSkipped', 'info'],
  unknown: ['pushDoctorStatusUnknown', 'info'],
};

/** Renders the whole doctor. */
export function renderDoctor(host: DoctorTemplateHost): TemplateResult {
  const { phase, parts, heading, noHeading } = host;
  return html`<section
      class="base"
      part="base"
      aria-labelledby="heading"
      aria-busy=${phase === 'running' ? 'true' : nothing}
    >
      <h2 class=${noHeading ? 'heading unseen' : 'heading'} part="heading" id="heading">
        <slot name="heading">${heading || parts.text('pushDoctorHeading')}</slot>
      </h2>
      ${phase === 'idle' ? renderIntro(host) : renderSummary(host)} ${phase === 'done' ? renderFindings(host) : nothing}
    </section>
    ${renderAnnouncer()}`;
}

function renderIntro({ parts: { text }, onRun }: DoctorTemplateHost): TemplateResult {
  return html`<p class="intro"><slot name="intro">${text('pushDoctorIntro')}</slot></p>
    <button type="button" @click=${onRun}>${text('pushDoctorStart')}</button>`;
}

function renderSummary({ phase, view, words }: DoctorTemplateHost): TemplateResult {
  const status = phase === 'done' ? view.verdict : phase;
  const icon = phase === 'done' ? STATUS[view.verdict][1] : 'info';
  return html`<p class="summary" part="summary" data-status=${status} tabindex="-1">
    ${phase === 'running' ? html`<span class="spinner" aria-hidden="true"></span>` : renderIcon(icon)}
    <span>${words.verdict}</span>
  </p>`;
}

function renderFindings(host: DoctorTemplateHost): TemplateResult {
  const { view, parts, onRun, onCopyReport, isReportShown, diagnosis, fix } = host;
  const { text } = parts;
  return html`${renderProblem(host)} ${renderTrials(host)} ${renderList(host)}
    <div class="foot">
      ${fix?.act === 'check-again' ? nothing : html`<button type="button" class="quiet" @click=${onRun}>${text('pushCheckAgain')}</button>`}
      ${fix?.act === 'copy-report' ? nothing : html`<button type="button" class="quiet" @click=${onCopyReport}>${text('pushDoctorCopyReport')}</button>`}
    </div>
    ${view.verdict === 'ok' ? nothing : html`<p class="small">${text('pushDoctorReportNote')}</p>`}
    ${
      isReportShown
        ? html`<p class="small" id="not-copied">${text('pushDoctorNotCopied')}</p>
          <textarea
            part="report"
            readonly
            dir="ltr"
            rows="8"
            aria-label=${text('pushDoctorReport')}
            aria-describedby="not-copied"
            .value=${JSON.stringify(diagnosis?.report, undefined, 2)}
          ></textarea>`
        : nothing
    }`;
}

function renderProblem(host: DoctorTemplateHost): TemplateResult | typeof nothing {
  const { view, words, fix, note, parts } = host;
  const { problem } = view;
  if (!problem) return nothing;
  return html`<div class="problem" part="problem" data-status=${problem.status}>
    <p class="finding">${words.tell(problem)}</p>
    ${renderAdvice(host, problem)}
    ${fix?.advice ? html`<p class="advice">${parts.text(fix.advice)} <slot name="settings"></slot></p>` : nothing}
    ${fix ? renderFix(host, fix) : nothing} ${note === '' ? nothing : html`<p class="note">${note}</p>`} ${renderGuide(host)}
  </div>`;
}

function renderAdvice(
  { audience }: DoctorTemplateHost,
  { code, advice }: CheckResult,
): TemplateResult | typeof nothing {
  if (audience !== 'developer' || !advice) return nothing;
  return html`<p class="advice" lang="en" dir="ltr"><code>${code}</code> ${advice}</p>`;
}

function renderFix({ parts: { text }, onFix, guide }: DoctorTemplateHost, { act, label }: DoctorFix): TemplateResult {
  switch (act) {
    case 'open-https':
      return html`<a class="button" part="action" href=${toSecure(location.href)}>${text(label)}</a>`;
    case 'open-in-tab':
      return html`<a class="button" part="action" href=${location.href} target="_blank" rel="noopener">${text(label)}</a>`;
    case 'show-permission-help':
    case 'show-system-help':
    case 'show-install-guide':
      return html`<button type="button" part="action" aria-expanded=${guide !== undefined} @click=${onFix}>
        ${text(label)}
      </button>`;
    default:
      return html`<button type="button" part="action" @click=${onFix}>${text(label)}</button>`;
  }
}

function toSecure(href: string): string {
  return href.replace(/^http:/, 'https:');
}

function renderGuide({ guide, lang, parts }: DoctorTemplateHost): TemplateResult | typeof nothing {
  const { client, siteName } = parts;
  switch (guide) {
    case 'install':
      return html`<push-install-guide
        variant="inline"
        reason="push"
        site-name=${siteName}
        lang=${lang || nothing}
        .client=${client}
      ></push-install-guide>`;
    case undefined:
      return nothing;
    default:
      return html`<push-help
        variant="inline"
        topic=${guide === 'system' ? 'os' : 'permission'}
        site-name=${siteName}
        lang=${lang || nothing}
        .client=${client}
      ></push-help>`;
  }
}

function renderList(host: DoctorTemplateHost): TemplateResult {
  const { view, open, onToggle, parts } = host;
  return html`<details class="all" part="list" ?open=${open} @toggle=${onToggle}>
    <summary>${parts.text('pushDoctorAllChecks')}</summary>
    <ul role="list">
      ${view.shown.map((check) => renderCheck(host, check))}
    </ul>
  </details>`;
}

function renderCheck(host: DoctorTemplateHost, check: CheckResult): TemplateResult {
  const { parts, words, view } = host;
  const [word, icon] = STATUS[check.status];
  const finding = words.tell(check);
  return html`<li class="row" part="check" data-status=${check.status}>
    <span class="mark" part="icon">${renderIcon(icon)}</span>
    <div class="words">
      <span class="title" part="title">${words.name(check.id)}</span>
      ${finding === '' ? nothing : html`<span class="detail" part="detail">${finding}</span>`}
      ${check === view.problem ? nothing : renderAdvice(host, check)}
    </div>
    <span class="word" part="status">${parts.text(word)}</span>
  </li>`;
}
