import { PushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import { type Answer, readFields } from './exchange.js';
import type { KeySource } from './http-options.js';
import { readGlobal, readMeta } from './page-facts.js';
import { pick } from './pick.js';

/** A key with the header of its algorithm in front (SPKI), as in a PEM file. */
const SPKI_BASE64_LENGTH = 124;
const KEY_SIZE_BYTES = 65;

/** Requests that a key may need. */
type Load = (request: { readonly url: string; readonly method: string; readonly body?: unknown }) => Promise<Answer>;

/**
 * The key from wherever it is.
 *
 * @throws PushError `invalid-application-server-key` when there is none, or it is none.
 */
export async function loadKey(source: KeySource, load: Load): Promise<Uint8Array> {
  return readKey(await findValue(source, load));
}

async function findValue(source: KeySource, load: Load): Promise<unknown> {
  if (typeof source === 'function') return source();
  if (typeof source === 'string' || 'length' in source) return source;
  if ('meta' in source) return readMeta(source.meta) ?? missing(`<meta name="${source.meta}">`);
  if ('global' in source) return readGlobal(source.global) ?? missing(`The global variable ${source.global}`);
  const { url, method = 'GET', body, path = '' } = source;
  const answer = await load({ url, method, body });
  readFields(answer);
  const content = answer.json ?? answer.text;
  return typeof path === 'function' ? path(content) : pick(content, path);
}

function missing(place: string): never {
  throw new PushError('invalid-application-server-key', `${place}, which should hold the key, is not there`);
}

function readKey(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return parseApplicationServerKey(value);
  if (Array.isArray(value)) return parseApplicationServerKey(Uint8Array.from(value));
  // Not a string reads as an empty key, which the parser refuses in its own words.
  const text = typeof value === 'string' ? value.replace(/-----[^-]{0,64}-----|\s/g, '') : '';
  if (text.length !== SPKI_BASE64_LENGTH || text.includes('|')) return parseApplicationServerKey(text);
  return parseApplicationServerKey(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)).slice(-KEY_SIZE_BYTES));
}
