import type { Dialect } from '../dialect.js';
import { readText } from '../json-fields.js';
import { hasText } from '../read-show-message.js';
import { parseUrl } from '../web-url.js';

/** Discourse: `url` continues `base_url`, which may end in a folder. */
export const discourseDialect: Dialect = {
  name: 'discourse',
  parse(payload) {
    const { base_url, url, ...texts } = payload;
    if (typeof base_url !== 'string' || !hasText(texts)) return undefined;
    const path = readText(url) ?? '';
    return { layers: [{ url: parseUrl(path) ? path : base_url + path }, texts] };
  },
};
