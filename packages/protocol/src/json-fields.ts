import type { JsonObject } from './dialect.js';

/** Below this, a number of a foreign payload is taken for epoch seconds: as milliseconds it would be before 1973. */
const LEAST_MILLISECONDS = 1e11;

/** Whether `value` is an object with members: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value`, or an object without members when it is none: for looking into what may not be there. */
export function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** `undefined` for everything that is not JSON; JSON itself can not express it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: an expected outcome for foreign input.
    return undefined;
  }
}

/**
 * The text that `value` stands for: a string in which there is something to see, or a number; `undefined` for everything
 * else. Without control characters: desktops end a text at the first.
 */
export function readText(value: unknown): string | undefined {
  if (Number.isFinite(value)) return String(value);
  const text = typeof value === 'string' ? value.replace(/[^\P{Cc}\n\r\t]/gu, '') : '';
  return /[^\p{Cf}\s]/u.test(text) ? text : undefined;
}

/** A boolean, also one that a template engine wrote as text. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** A whole number that is not negative, also one written as digits; of 15 at most, which every number can hold. */
export function readCount(value: unknown): number | undefined {
  return /^\d{1,15}$/.test(readText(value) ?? '') ? Number(value) : undefined;
}

/** Epoch milliseconds, from milliseconds, seconds or a date as text. */
export function readInstant(value: unknown): number | undefined {
  const count = readCount(value);
  if (count !== undefined) return count < LEAST_MILLISECONDS ? count * 1000 : count;
  const instant = Date.parse(readText(value) ?? '');
  return instant >= 0 ? instant : undefined;
}

/** A text direction of the Notifications Standard. */
export function readDirection(value: unknown): 'auto' | 'ltr' | 'rtl' | undefined {
  return (['auto', 'ltr', 'rtl'] as const).find((direction) => direction === value);
}

/** `members` without those that are `undefined`. */
export function omitUndefined<T extends object>(members: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
