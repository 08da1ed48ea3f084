import type { CheckOutcome, CheckResult } from './check-report.js';
import { type CheckAnswer, type ExchangeSettings, send } from './http-exchange.js';
import { createSyntheticSubscription, type SyntheticSubscription } from './synthetic-subscription.js';

/** What a check works with. */
export interface CheckContext {
  readonly send: (route: string, body?: unknown) => Promise<CheckAnswer>;
  /** Topics that the backend has; none when the caller named none. */
  readonly topics: readonly string[];
  /** A new subscription, on a host that the backend takes; removed in the end. */
  readonly makeSubscription: () => SyntheticSubscription;
  /** What endpoints begin with from now on. */
  endpointBase: string;
  /** Endpoints on the base must not be sent to: they belong to somebody. */
  isForeignHost: boolean;
  readonly made: string[];
}

/** One check. Its result has no name: that is the check's. */
export interface Check {
  readonly name: string;
  /** Without it, no other check makes sense. */
  readonly isRequired?: true;
  readonly run: (context: CheckContext) => Promise<Omit<CheckResult, 'name'>>;
}

/** Makes the context of a run. */
export function createCheckContext(
  settings: ExchangeSettings,
  options: { readonly topics: readonly string[]; readonly endpointBase: string },
): CheckContext {
  const context: CheckContext = {
    send: (route, body) => send(settings, route, body),
    topics: options.topics,
    endpointBase: options.endpointBase,
    isForeignHost: false,
    made: [],
    makeSubscription: () => {
      const subscription = createSyntheticSubscription(context.endpointBase);
      context.made.push(subscription.endpoint);
      return subscription;
    },
  };
  return context;
}

export const passed: Omit<CheckResult, 'name'> = { outcome: 'passed' };

/** A result other than a plain yes. */
export function result(outcome: CheckOutcome, detail: string, advice?: string): Omit<CheckResult, 'name'> {
  return { outcome, detail, ...(advice === undefined ? {} : { advice }) };
}

/** Says what is wrong about a status that was not hoped for. */
export function refused(answer: CheckAnswer, wanted: string): Omit<CheckResult, 'name'> {
  return result('failed', `${describe(answer)} instead of ${wanted}`, ADVICE[answer.status] ?? adviseOn(answer));
}

/** A status in words. */
export function describe({ status }: CheckAnswer): string {
  return status === 0 ? 'no answer' : `HTTP ${status}`;
}

const SIGN_IN = 'Hand in what the page would send: --header, --cookie or --bearer.';

const ADVICE: Readonly<Record<number, string>> = {
  0: 'Is the address right, and does the server run?',
  401: SIGN_IN,
  403: `${SIGN_IN} Or exempt these routes from CSRF tokens: JSON from other origins needs a preflight anyway.`,
  404: 'The route is missing: see docs/backend-contract.md.',
  405: 'The route lacks this method: see docs/backend-contract.md.',
  415: 'Take bodies of the type application/json.',
  419: SIGN_IN,
  429: 'The server limits requests; wait, and check again.',
};

function adviseOn({ status, text }: CheckAnswer): string {
  if (status >= 300 && status < 400)
    return 'The server leads elsewhere, such as to a sign-in page; requests of the kit do not follow.';
  if (status < 300 && text.trimStart().startsWith('<'))
    return 'A page came instead of JSON: is the base address right?';
  return "See the server's log.";
}
