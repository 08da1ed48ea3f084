import { announceChange } from '../announce-change.js';
import { accessClient, type ClientAccess } from '../client-access.js';
import { readExtras } from '../page-extras.js';
import type { PushClient } from '../push-client.js';
import { sendTest, type TestOptions } from '../send-test.js';
import { awaitClick, type TrialText, tryDisplay } from './attempts.js';
import { collect } from './collect.js';
import type { Attempts, Findings } from './findings.js';
import { type Judgement, judge, type Verdict } from './judge.js';
import { createReport, type DiagnosisReport } from './report.js';

/** Options of {@link diagnose}. */
export interface DiagnoseOptions {
  /** How long one check may take, in milliseconds. Default: 5000. */
  readonly timeoutMs?: number;
}

/**
 * Why notifications do or do not arrive, as far as it is known.
 *
 * It never changes: each trial, which only a click of the user may start, gives a new one that knows more.
 */
export interface Diagnosis extends Judgement {
  /** Plain JSON for an issue: no endpoint, no key, no address of a page. */
  readonly report: DiagnosisReport;
  /** Does what the verdict's fix says, where the kit can do it; undefined where only the user or the site can. */
  readonly applyFix: (() => Promise<unknown>) | undefined;
  /** Tries to subscribe. The browser may ask: call it first thing in a click handler. */
  trySubscribe(): Promise<Diagnosis>;
  /** Shows a notification without any server. Then ask the user whether it was seen. */
  tryDisplay(text?: TrialText): Promise<Diagnosis>;
  /** What the user said about the notification of `tryDisplay()`. */
  confirmDisplay(wasSeen: boolean): Diagnosis;
  /** Asks the backend for a test message and waits for it. */
  tryRoundTrip(options?: TestOptions): Promise<Diagnosis>;
  /** Shows a notification and waits until the user has clicked it, by default for 60000 milliseconds. */
  tryClick(text?: TrialText & { readonly timeoutMs?: number }): Promise<Diagnosis>;
}

/**
 * Finds out why notifications do or do not arrive: 29 checks, one verdict, one fix, and a report for an issue.
 *
 * Asks the user nothing, sends nothing to anybody but the backend, and ends within seconds: a check that takes longer
 * than its time counts as unknown. `undefined` on a server.
 */
export async function diagnose(push: PushClient, options: DiagnoseOptions = {}): Promise<Diagnosis | undefined> {
  const access = await accessClient(push);
  if (access === undefined) return undefined;
  await push.whenReady;
  const findings = await collect(push, access, options.timeoutMs ?? 5000);
  return conclude({ push, access, findings });
}

interface Patient {
  readonly push: PushClient;
  readonly access: ClientAccess;
  readonly findings: Findings;
}

function conclude(patient: Patient): Diagnosis {
  const { push, access, findings } = patient;
  const judgement = judge(findings);
  const learn = (attempts: Attempts): Diagnosis =>
    conclude({ ...patient, findings: { ...findings, attempts: { ...findings.attempts, ...attempts } } });
  return {
    ...judgement,
    report: createReport(findings, judgement, readExtras(access.scope)),
    applyFix: findFix(push, access, judgement.verdict),
    trySubscribe: () => push.subscribe().then((subscribe) => learn({ subscribe })),
    tryDisplay: async (text = {}) => learn(display(await tryDisplay(access, text))),
    confirmDisplay: (wasSeen) => learn({ display: wasSeen ? 'seen' : 'unseen' }),
    tryRoundTrip: async (trial) => learn({ roundTrip: await sendTest(push, trial) }),
    tryClick: async ({ timeoutMs = 60_000, ...text } = {}) => {
      const shown = display(await tryDisplay(access, text));
      if (shown.display !== 'shown') return learn(shown);
      const click = await awaitClick(access, timeoutMs);
      // Who clicked it has seen it.
      return learn(click === 'not-received' ? { ...shown, click } : { display: 'seen', ...(click && { click }) });
    },
  };
}

function display(display: Attempts['display']): Attempts {
  return display === undefined ? {} : { display };
}

/** What the kit can do about it. */
function findFix(push: PushClient, access: ClientAccess, { fix, code }: Verdict): Diagnosis['applyFix'] {
  switch (fix) {
    case 'turn-on':
      // Nothing before it: browsers only ask within a click.
      return () => push.subscribe();
    case 'repair':
      return () => repair(push, access, code);
    case 'resume':
      return code === 'snoozed' ? () => endSnooze(access) : undefined;
    case 'reload':
      return async () => readExtras(access.scope).location.reload?.();
    default:
      return undefined;
  }
}

async function repair(push: PushClient, { storage }: ClientAccess, code: Verdict['code']): Promise<void> {
  // A page asks its backend only now and then whether it is known there; the diagnosis has just done so.
  if (code === 'server-forgot') await storage.update('subscription', (saved) => saved && { ...saved, savedAt: 0 });
  await push.refresh();
}

async function endSnooze(access: ClientAccess): Promise<void> {
  await access.storage.update('preferences', (preferences) => {
    const { snoozedUntil: _, ...others } = preferences ?? {};
    return others;
  });
  await announceChange(access);
}
