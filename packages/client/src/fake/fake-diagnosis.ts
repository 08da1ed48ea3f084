import type { CheckId, Outcome } from '../diagnose/checks.js';
import type { Diagnosis } from '../diagnose/diagnose.js';
import { judgeOutcomes } from '../diagnose/judge.js';

/** What checks say, by name: `'ok'`, `'skipped'`, `'unknown'`, a code, or a code with what was found. */
export type FakeOutcomes = Readonly<Partial<Record<CheckId, Outcome>>>;

/** How a fake diagnosis goes on. */
export interface FakeDiagnosisOptions {
  /** What trials find out. Default: all goes well, and whether a notification was seen is for the user to say. */
  readonly trials?: FakeOutcomes;
  /** How long the test message took, in milliseconds. */
  readonly roundTripMs?: number;
  /** Does what the verdict's fix says. Default: nothing. */
  readonly applyFix?: () => Promise<unknown>;
}

const NOT_TRIED: FakeOutcomes = {
  'subscribe-attempt': 'skipped',
  display: 'skipped',
  'round-trip': 'skipped',
  click: 'skipped',
};

/** What the kit can do itself. */
const APPLICABLE: readonly unknown[] = ['turn-on', 'repair', 'resume', 'reload'];

/**
 * Makes a diagnosis for a test, or for a page that shows what a diagnosis looks like: all is well but what `outcomes`
 * says.
 */
export function createFakeDiagnosis(outcomes: FakeOutcomes = {}, options: FakeDiagnosisOptions = {}): Diagnosis {
  const { trials = {}, applyFix = async () => undefined } = options;
  const judgement = judgeOutcomes((id) => outcomes[id] ?? NOT_TRIED[id] ?? 'ok', 'app.example');
  const { verdict, checks } = judgement;
  const learn = (learned: FakeOutcomes): Diagnosis => createFakeDiagnosis({ ...outcomes, ...learned }, options);
  return {
    ...judgement,
    report: {
      at: '2027-01-15T08:00:00.000Z',
      site: 'app.example',
      browser: 'Fake/1',
      state: 'subscribed',
      verdict: [verdict.status, verdict.code].filter((word) => word !== undefined).join(' '),
      checks: Object.fromEntries(checks.map(({ id, status, code }) => [id, code ? `${status} ${code}` : status])),
      ...(outcomes['round-trip'] === 'ok' && { roundTripMs: options.roundTripMs ?? 320 }),
    },
    applyFix: APPLICABLE.includes(verdict.fix) ? applyFix : undefined,
    trySubscribe: async () => learn({ 'subscribe-attempt': trials['subscribe-attempt'] ?? 'ok' }),
    tryDisplay: async () => learn({ display: trials.display ?? 'display-unconfirmed' }),
    confirmDisplay: (wasSeen) => learn({ display: wasSeen ? 'ok' : 'display-unseen' }),
    tryRoundTrip: async () => learn({ 'round-trip': trials['round-trip'] ?? 'ok' }),
    tryClick: async () => learn({ display: 'ok', click: trials.click ?? 'ok' }),
  };
}
