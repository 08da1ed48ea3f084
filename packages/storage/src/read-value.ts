/**
 * Reads a value that was stored: returns it when it is of the reader's type, else `undefined`.
 *
 * @param now - Epoch milliseconds.
 */
export type Reader<T> = (value: unknown, now: number) => T | undefined;

/** A reader for each member; the names of those that may be missing end in `?`. */
type Members<T> = {
  readonly [Name in keyof T & string as undefined extends T[Name] ? `${Name}?` : Name]-?: Reader<
    Exclude<T[Name], undefined>
  >;
};

/** Reads what passes a test. */
const those =
  <T>(test: (value: unknown) => value is T): Reader<T> =>
  (value) =>
    test(value) ? value : undefined;

export const text = those((value) => typeof value === 'string');

export const flag = those((value) => typeof value === 'boolean');

/** Reads a count, a time or an instant: a number from 0 on. */
export const number = those((value): value is number => Number.isFinite(value) && Number(value) >= 0);

/** Reads what an attribute of a person can be. */
export const scalar = those((value): value is string | number | boolean => /^([sn]|bo)/.test(typeof value));

/**
 * Reads an instant that lies at most `aheadMs` in the future. A later one was written by a clock that was ahead, and
 * would hold for as long as the clock was wrong.
 */
export const instantWithin =
  (aheadMs: number): Reader<number> =>
  (value, now) => {
    const instant = number(value, now);
    return instant !== undefined && instant <= now + aheadMs ? instant : undefined;
  };

/** Reads one of some words. */
export const oneOf = <T extends string>(...words: readonly T[]): Reader<T> =>
  those((value): value is T => words.includes(value as T));

/** Reads what `read` can not read as `fallback`. */
export const withDefault =
  <T>(read: Reader<T>, fallback: T): Reader<T> =>
  (value, now) =>
    read(value, now) ?? fallback;

/** Reads a list without the items that `read` can not read. */
export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, now) =>
    Array.isArray(value) ? value.flatMap((item) => read(item, now) ?? []) : undefined;

/** Reads an object whose members have names of the site's choice, without the members that `read` can not read. */
export const recordOf =
  <T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, now) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, member]) => {
            const known = read(member, now);
            return known === undefined ? [] : [[name, known]];
          }),
        )
      : undefined;

/** Reads an object, by a table of its members: `undefined` when one that it must have can not be read. */
export function objectOf<T extends object>(members: Members<T>): Reader<T> {
  const table = Object.entries<Reader<unknown>>(members);
  return (value, now) => {
    if (!isObject(value)) return undefined;
    const result: Record<string, unknown> = {};
    for (const [key, read] of table) {
      const name = key.replace('?', '');
      const member = read(value[name], now);
      if (member !== undefined) result[name] = member;
      else if (name === key) return undefined;
    }
    return result as T;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
