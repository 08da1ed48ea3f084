import { isJsonObject } from './json-fields.js';

/** Deeper than any payload is meant to be; beyond it, values are dropped rather than walked. */
const MAX_DEPTH = 32;

/** Member names, lower case and without `_` and `-`, whose values are credentials. */
const SECRET_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'token',
  'jwt',
  'authorization',
  'password',
  'secret',
]);

/** Whether a member of this name holds a credential. */
export function isSecretName(name: string): boolean {
  return name.length < 32 && SECRET_NAMES.has(name.toLowerCase().replace(/[_-]/g, ''));
}

/**
 * A copy of a JSON value without credentials, at any depth.
 *
 * What a message carries in `data` is stored with the notification and handed to pages; a bearer token in there
 * would reach more code than its sender meant to trust. A member named `__proto__` is left out as well.
 */
export function removeSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => removeSecrets(item, depth + 1) ?? null);
  if (!isJsonObject(value)) return undefined;
  const members = Object.entries(value).filter(([name]) => name !== '__proto__' && !isSecretName(name));
  return Object.fromEntries(members.map(([name, member]) => [name, removeSecrets(member, depth + 1)]));
}
