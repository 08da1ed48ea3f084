import type { Dialect } from '../dialect.js';
import { readText } from '../json-fields.js';

/** Nextcloud: a subscription is activated by echoing a token, and notifications read elsewhere are taken back. */
export const nextcloudDialect: Dialect = {
  name: 'nextcloud',
  parse(payload) {
    const { activationToken, nid, subject, app, type, id } = payload;
    const token = readText(activationToken);
    if (token !== undefined) return { kind: 'activate', token };
    if (payload['delete-all'] === true) return { kind: 'dismiss', all: true };
    if (payload.delete === true || payload['delete-multiple'] === true) {
      return { kind: 'dismiss', ids: [nid, payload.nids].flat().filter(isId) };
    }
    const isShown = nid && subject && app;
    return isShown
      ? { layers: [{ title: subject, tag: nid }], data: { nid, app, type, id }, id: nid, topic: app }
      : undefined;
  },
};

function isId(value: unknown): value is string | number {
  return readText(value) !== undefined;
}
