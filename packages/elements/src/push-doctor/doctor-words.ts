import type { CheckId, CheckResult, DiagnosisCode } from '@web-push-kit/client';
import type { PushLocalizeController } from '../localize.js';
import type { TextFinder } from '../translations/translation.js';
import type { DoctorPhase } from './push-doctor.js';
import type { DoctorView } from './push-doctor-view.js';
import { checkKey, findingKey } from './text-keys.js';

/** What words are found from. */
export interface WordsContext {
  readonly phase: DoctorPhase;
  readonly view: DoctorView;
  readonly localize: PushLocalizeController;
  readonly site: string;
  readonly text: TextFinder;
}

/** What the doctor says of what was found. */
export interface DoctorWords {
  /** It all in one line. */
  readonly verdict: string;
  /** What a check has found, for users. */
  tell(check: CheckResult): string;
  /** The name of a check. */
  name(id: CheckId): string;
}

/** Finds the words for what was found, in the language of the element. */
export function findWords(context: WordsContext): DoctorWords {
  const { localize, site, text } = context;
  return {
    verdict: findVerdict(context),
    tell: ({ code, detail }) => (code ? localize.term(findingKey(code), site, readDetail(code, detail, localize)) : ''),
    name: (id) => text(checkKey(id)),
  };
}

function findVerdict({ phase, view, localize, text }: WordsContext): string {
  if (phase === 'running') return text('pushDoctorRunning');
  if (phase === 'unavailable') return text('pushDoctorUnavailable');
  if (view.verdict === 'ok') return text('pushDoctorOk');
  return localize.term(view.verdict === 'fail' ? 'pushDoctorProblems' : 'pushDoctorWarnings', view.count);
}

/** A moment is told by the user's clock, with the day where that is another one. */
function readDetail(code: DiagnosisCode, detail = '', localize: PushLocalizeController): string {
  if (code !== 'snoozed' || Number.isNaN(Date.parse(detail))) return detail;
  const until = new Date(detail);
  const isToday = until.toDateString() === new Date().toDateString();
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(localize.lang(), style).format(until);
}
