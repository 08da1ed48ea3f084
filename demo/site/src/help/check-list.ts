import { html, nothing, type TemplateResult } from 'lit';
import type { diagnose } from 'web-push-kit';
import { checkIcon, closeIcon, minusIcon, warningIcon } from '../shell/icons.js';

/** What {@link diagnose} found. */
export type Diagnosis = NonNullable<Awaited<ReturnType<typeof diagnose>>>;

type CheckResult = Diagnosis['checks'][number];

const STATUS: Readonly<Record<CheckResult['status'], readonly [word: string, icon: () => TemplateResult]>> = {
  ok: ['Good', checkIcon],
  warn: ['Look at this', warningIcon],
  fail: ['Problem', closeIcon],
  skipped: ['Not needed', minusIcon],
  unknown: ['Can’t tell', minusIcon],
};

const NAMES: Readonly<Record<string, string>> = {
  'secure-context': 'Secure page',
  'top-level': 'A tab of its own',
  'in-app-browser': 'A browser that can',
  'ios-install': 'On the Home Screen',
  apis: 'Notifications in this browser',
  online: 'Connection',
  permission: 'Your permission',
  storage: 'Memory for this site',
  manifest: 'App description',
  'worker-file': 'Background script: file',
  'worker-scope': 'Background script: reach',
  'worker-active': 'Background script: running',
  'worker-answers': 'Background script: answers',
  'other-kits': 'No other push kits',
  'security-policy': 'Security policy',
  'key-shape': 'The server’s key',
  encoding: 'Encryption',
  subscription: 'Subscription',
  'key-match': 'Subscription: right key',
  expiry: 'Subscription: still good',
  'subscribe-attempt': 'Last try to turn on',
  'worker-key': 'Background script: right key',
  server: 'The server knows this browser',
  clock: 'Clock',
  preferences: 'Your quiet times',
  display: 'Shown by this device',
  'round-trip': 'A test arrives',
  click: 'Clicks arrive',
  badge: 'Number on the icon',
};

/** Renders every check that was made. */
export function renderChecks(checks: readonly CheckResult[]): TemplateResult {
  return html`<ul class="checks">${checks.map(renderCheck)}</ul>`;
}

function renderCheck({ id, status, text, detail }: CheckResult): TemplateResult {
  const [word, icon] = STATUS[status];
  return html`<li class="check" data-status=${status}>
    ${icon()}
    <div>
      <p class="check-name">${NAMES[id] ?? id}</p>
      ${text === undefined ? nothing : html`<p class="quiet">${fillSite(text)}</p>`}
      ${detail === undefined || status === 'ok' ? nothing : html`<p class="quiet check-detail">${detail}</p>`}
    </div>
    <span class="check-word">${word}</span>
  </li>`;
}

/** Texts of the kit name the site where it matters. */
export function fillSite(text: string): string {
  return text.replaceAll('{site}', 'Skerry Line');
}
