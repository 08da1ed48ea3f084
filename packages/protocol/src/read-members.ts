import type { JsonObject } from './dialect.js';
import { asObject, parseJson } from './json-fields.js';

/** Makes a member of what a payload holds, or nothing when it is of another type. URLs resolve against `base`. */
export type Reader = (value: unknown, base?: string) => unknown;

/**
 * Which members an object of a payload can have: a reader, then a text for each member that it reads. The text begins
 * with our name of the member; after it come the other names that backends have for it, the likelier ones first.
 */
export type MemberTable = readonly (readonly [Reader, ...string[]])[];

/**
 * Reads the members of a table by any of their names.
 *
 * @param layers - The first one that has something readable wins, member by member. What is no object has no members.
 * @returns The members, of the types that the table's readers make; `undefined` where there is nothing readable.
 */
export function readMembers<Members extends object = JsonObject>(
  table: MemberTable,
  layers: readonly unknown[],
  base?: string,
): { readonly [Name in keyof Members]?: Members[Name] | undefined } {
  const members: Record<string, unknown> = {};
  for (const [read, ...texts] of table) {
    for (const names of texts.map((text) => text.split(' '))) {
      const values = layers
        .map(unwrapObject)
        .flatMap((layer) => names.filter((name) => Object.hasOwn(layer, name)).map((name) => layer[name]));
      members[names[0] as string] ??= values.map((value) => read(value, base)).find((value) => value !== undefined);
    }
  }
  return members as Partial<Members>;
}

/** Reads an object, by a table of its members. */
export function objectOf(table: MemberTable): Reader {
  return (value, base) => readMembers(table, [value], base);
}

/** Reads an object whose members have names of the application's choice. */
export function recordOf(read: Reader): Reader {
  return (value) => Object.fromEntries(Object.entries(unwrapObject(value)).map(([name, item]) => [name, read(item)]));
}

/** Reads a list; items that can not be read are left out, and a single item is a list of one. */
export function listOf(read: Reader): Reader {
  return (value, base) => {
    const items = [unwrap(value)].flat().map((item) => read(item, base));
    const readable = items.filter((item) => item !== undefined);
    return readable.length > 0 ? readable : undefined;
  };
}

/** Reads one of some words, such as those of an enumeration. */
export function oneOf(words: string): Reader {
  return (value) => words.split(' ').find((word) => word === value);
}

/** Where values have to be texts, as with FCM, objects and lists arrive as JSON. */
function unwrap(value: unknown): unknown {
  return typeof value === 'string' ? (parseJson(value) ?? value) : value;
}

function unwrapObject(value: unknown): JsonObject {
  return asObject(unwrap(value));
}
