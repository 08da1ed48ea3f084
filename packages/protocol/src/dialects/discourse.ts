import type { Dialect } from '../dialect.js';
import { omitUndefined, readBoolean, readText } from '../json-fields.js';
import type { ShowMessage } from '../push-message.js';
import { hasText, readShowMessage } from '../read-show-message.js';
import { parseUrl } from '../web-url.js';

/** Discourse: `url` continues `base_url`, which may end in a folder. */
export const discourseDialect: Dialect = {
  name: 'discourse',
  parse(payload, context) {
    const { base_url, url, hide_when_active } = payload;
    if (typeof base_url !== 'string' || !hasText({ layers: [payload] })) return undefined;
    const path = readText(url) ?? '';
    const link = { url: parseUrl(path) === undefined ? base_url + path : path };
    return omitUndefined<ShowMessage>({
      ...readShowMessage('discourse', { layers: [link, { ...payload, url: undefined }] }, context),
      suppressWhenActive: readBoolean(hide_when_active),
    });
  },
};
