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
  const objects = layers.map(unwrapObject).filter((object) => Object.keys(object).length > 0);
  // Most messages have none of the kit's own members: nothing to look for then.
  for (const [read, ...texts] of objects.length > 0 ? table : []) {
    for (const text of texts) {
      const names = splitNames(text);
      members[names[0] as string] ??= readFirst(objects, names, (value) => read(value, base));
    }
  }
  return members as Partial<Members>;
}

const namesByText = /* @__PURE__ */ new Map<string, readonly string[]>();

function splitNames(text: string): readonly string[] {
  const names = namesByText.get(text) ?? text.split(' ');
  namesByText.set(text, names);
  return names;
}

/** A worker reads some forty members of each push before it shows anything: loops, since they make no garbage. */
function readFirst(objects: readonly JsonObject[], names: readonly string[], read: Reader): unknown {
  for (const object of objects) {
    for (const name of names) {
      const value = Object.hasOwn(object, name) ? read(object[name]) : undefined;
      if (value !== undefined) return value;
    }
  }
  return undefined;
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
  // Most texts are none, and to find that out by parsing takes longer than all the rest.
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? (parseJson(value) ?? value) : value;
}

function unwrapObject(value: unknown): JsonObject {
  return asObject(unwrap(value));
}
