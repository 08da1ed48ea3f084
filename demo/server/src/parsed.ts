/** Why a request is refused, in the shape the error answer needs. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Stable; clients branch on it. */
  readonly code: string;
  /** What is wrong and what to do. Never holds what was sent: it may be an endpoint or a key. */
  readonly message: string;
}

/** What came of reading foreign input. */
export type Parsed<Value> =
  | { readonly kind: 'valid'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly problem: Problem };

export function valid<Value>(value: Value): Parsed<Value> {
  return { kind: 'valid', value };
}

/** The answer 422 of a request that was understood but asks for something impossible. */
export function invalid(message: string): { readonly kind: 'invalid'; readonly problem: Problem } {
  return { kind: 'invalid', problem: { status: 422, code: 'invalid-request', message } };
}

/** The members of a JSON object; of everything else, none. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}
