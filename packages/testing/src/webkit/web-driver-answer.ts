/** What a WebDriver command came to. */
export type WebDriverAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

/** What a new session tells of itself. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly browserVersion: string;
}

/** Member that holds the id of an element. @see https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
/** Member that holds the id of a shadow root. @see https://www.w3.org/TR/webdriver2/#shadow-root */
const SHADOW_KEY = 'shadow-6066-11e4-a52e-4f735466cecf';

/**
 * Reads the body of an answer. Never throws.
 *
 * @see https://www.w3.org/TR/webdriver2/#errors
 */
export function parseWebDriverAnswer(body: string): WebDriverAnswer {
  const answer = parseJson(body);
  if (!isRecord(answer) || !('value' in answer)) {
    return { kind: 'error', error: 'unknown error', message: 'the driver gave no WebDriver answer' };
  }
  const { value } = answer;
  // An object that a script returns may have such members too, but not with a stack trace of the driver beside them.
  if (isRecord(value) && typeof value.error === 'string' && 'stacktrace' in value) {
    return { kind: 'error', error: value.error, message: String(value.message ?? '') };
  }
  return { kind: 'value', value };
}

/** The new session, or `undefined` when `value` describes none. */
export function parseSession(value: unknown): SessionFacts | undefined {
  if (!isRecord(value) || typeof value.sessionId !== 'string') return undefined;
  const { sessionId, capabilities } = value;
  const version = isRecord(capabilities) ? capabilities.browserVersion : undefined;
  return { sessionId, browserVersion: typeof version === 'string' ? version : '' };
}

/** The id of an element, or `undefined` when `value` refers to none. */
export function parseElementId(value: unknown): string | undefined {
  return readId(value, ELEMENT_KEY);
}

/** Refers to an element in the arguments of a script. */
export function referToElement(id: string): Readonly<Record<string, string>> {
  return { [ELEMENT_KEY]: id };
}

/** The id of a shadow root, or `undefined` when `value` refers to none. */
export function parseShadowId(value: unknown): string | undefined {
  return readId(value, SHADOW_KEY);
}

function readId(value: unknown, key: string): string | undefined {
  const id = isRecord(value) ? value[key] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The caller says that it was no answer.
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
