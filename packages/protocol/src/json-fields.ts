import type { JsonObject } from './dialect.js';

/** Below this, a number of a foreign payload is taken for epoch seconds: as milliseconds it would be before 1973. */
const LEAST_MILLISECONDS = 100_000_000_000;

/** Whether `value` is an object with members: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text that `value` stands for: a string that is not blank, or a number; `undefined` for everything else. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A boolean, also one that a template engine wrote as text. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** A whole number that is not negative, also one written as digits. */
export function readCount(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Epoch milliseconds, from milliseconds, seconds or a date as text. */
export function readInstant(value: unknown): number | undefined {
  const count = readCount(value);
  if (count !== undefined) return count < LEAST_MILLISECONDS ? count * 1000 : count;
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return instant >= 0 ? instant : undefined;
}

/** A text direction of the Notifications Standard. */
export function readDirection(value: unknown): 'auto' | 'ltr' | 'rtl' | undefined {
  return value === 'auto' || value === 'ltr' || value === 'rtl' ? value : undefined;
}

/** A vibration pattern in milliseconds; a single number is a pattern of one. */
export function readVibrationPattern(value: unknown): readonly number[] | undefined {
  const pattern = typeof value === 'number' ? [value] : value;
  return isVibrationPattern(pattern) && pattern.length > 0 ? pattern : undefined;
}

/** Whether `value` is a list of 32-bit unsigned integers. */
export function isVibrationPattern(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0 && item <= 0xffff_ffff);
}

/** The first of `names`, in the first of `layers`, that `read` can make something of. */
export function readFirst<T>(
  layers: readonly JsonObject[],
  names: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const layer of layers) {
    for (const name of names) {
      const value = Object.hasOwn(layer, name) ? read(layer[name]) : undefined;
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** `members` without those that are `undefined`. */
export function omitUndefined<T extends object>(members: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
