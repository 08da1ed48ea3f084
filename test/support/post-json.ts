import { request } from 'node:http';

/** The answer to {@link postJson}. */
export interface JsonAnswer {
  readonly status: number;
  /** Its body; `undefined` when that is not JSON. */
  readonly body: unknown;
}

/**
 * Posts JSON as a page of the site does: to the loopback address where the site listens, under the host and from the
 * origin that browsers know.
 *
 * @param address - Where the site listens, with the path.
 * @param origin - Where browsers find the site: a name that this process may not be able to resolve.
 */
export function postJson(address: string, origin: string, body: unknown): Promise<JsonAnswer> {
  const headers = { host: new URL(origin).host, origin, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', headers }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: answer.statusCode ?? 0, body: parseJson(text) });
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A text, or nothing at all.
  }
}
