import type { Dialect } from '../dialect.js';
import { asObject, isJsonObject } from '../json-fields.js';

/** Pusher Beams: `data.pusher` is its own, the rest of `data` the application's. */
export const pusherBeamsDialect: Dialect = {
  name: 'pusher-beams',
  parse({ notification, data }) {
    const { pusher, ...own } = asObject(data);
    return isJsonObject(pusher) ? { layers: [notification], data: own, id: pusher.publishId } : undefined;
  },
};
