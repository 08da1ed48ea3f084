import type { Dialect, JsonObject } from '../dialect.js';
import { readText } from '../json-fields.js';
import type { PushMessage } from '../push-message.js';
import { pickFields, readShowMessage } from '../read-show-message.js';

/** Nextcloud: a subscription is activated by echoing a token, and notifications read elsewhere are taken back. */
export const nextcloudDialect: Dialect = {
  name: 'nextcloud',
  parse(payload, context) {
    const { activationToken, nid, subject, app } = payload;
    if (typeof activationToken === 'string' && activationToken !== '') {
      return { kind: 'activate', token: activationToken };
    }
    const dismissal = readDismissal(payload);
    if (dismissal !== undefined) return dismissal;
    if (readText(nid) === undefined || readText(subject) === undefined || typeof app !== 'string') return undefined;
    const texts = { title: subject, tag: nid };
    return readShowMessage(
      'nextcloud',
      { layers: [texts], data: pickFields(payload, ['nid', 'app', 'type', 'id']) },
      context,
    );
  },
};

function readDismissal(payload: JsonObject): PushMessage | undefined {
  if (payload['delete-all'] === true) return { kind: 'dismiss', all: true };
  if (payload.delete === true && isId(payload.nid)) return { kind: 'dismiss', ids: [payload.nid] };
  if (payload['delete-multiple'] !== true || !Array.isArray(payload.nids)) return undefined;
  return { kind: 'dismiss', ids: payload.nids.filter(isId) };
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}
