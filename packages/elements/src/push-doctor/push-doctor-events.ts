import type { CheckId, CheckStatus, DiagnosisReport, Verdict } from '@web-push-kit/client';
import { BUBBLING } from '../push-events.js';

/** The checks have begun. */
export class PushDoctorStartEvent extends Event {
  constructor() {
    super('push-doctor-start', BUBBLING);
  }
}

/** A check is done: one of all, or one that the user has tried. */
export class PushDoctorCheckEvent extends Event {
  readonly id: CheckId;
  readonly status: CheckStatus;

  constructor(id: CheckId, status: CheckStatus) {
    super('push-doctor-check', BUBBLING);
    this.id = id;
    this.status = status;
  }
}

/** All checks are done, or the user has tried one of them. */
export class PushDoctorDoneEvent extends Event {
  readonly verdict: Verdict;
  /** Plain JSON for an issue: no endpoint, no key, no address of a page. */
  readonly report: DiagnosisReport;

  constructor(verdict: Verdict, report: DiagnosisReport) {
    super('push-doctor-done', BUBBLING);
    this.verdict = verdict;
    this.report = report;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-doctor-start': PushDoctorStartEvent;
    'push-doctor-check': PushDoctorCheckEvent;
    'push-doctor-done': PushDoctorDoneEvent;
  }
}
