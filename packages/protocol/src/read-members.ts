import type { JsonObject } from './dialect.js';
import { isJsonObject, parseJson } from './json-fields.js';

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
 * @param layers - The first one that has something readable wins, member by member.
 * @returns Only members that are there, of the types that the table's readers make.
 */
export function readMembers<Owner extends object = JsonObject>(
  table: MemberTable,
  layers: readonly JsonObject[],
  base?: string,
): Partial<Owner> {
  const members: Record<string, unknown> = {};
  for (const [read, ...texts] of table) {
    for (const names of texts.map((text) => text.split(' '))) {
      const values = layers.flatMap((layer) => names.map((name) => read(layer[name], base)));
      const value = values.find((candidate) => candidate !== undefined);
      if (value !== undefined) members[String(names[0])] ??= value;
    }
  }
  return members as Partial<Owner>;
}

/** Reads an object, by a table of its members. */
export function objectOf(table: MemberTable): Reader {
  return (value, base) => {
    const object = unwrapText(value);
    return isJsonObject(object) ? readMembers(table, [object], base) : undefined;
  };
}

/** Reads an object whose members have names of the application's choice; those that can not be read are left out. */
export function recordOf(read: Reader): Reader {
  return (value) => {
    const object = unwrapText(value);
    if (!isJsonObject(object)) return undefined;
    const members = Object.entries(object).map(([name, member]) => [name, read(member)] as const);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  };
}

/** Reads a list; items that can not be read are left out, and a single item is a list of one. */
export function listOf(read: Reader): Reader {
  return (value, base) => {
    const items = [unwrapText(value)].flat().map((item) => read(item, base));
    const readable = items.filter((item) => item !== undefined);
    return readable.length > 0 ? readable : undefined;
  };
}

/** Reads one of some words, such as those of an enumeration. */
export function oneOf(words: string): Reader {
  return (value) => (words.split(' ').includes(value as string) ? value : undefined);
}

/** Where values have to be texts, as with FCM, objects and lists arrive as JSON. */
function unwrapText(value: unknown): unknown {
  return typeof value === 'string' ? (parseJson(value) ?? value) : value;
}
