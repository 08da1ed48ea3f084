import { createPublicKey } from 'node:crypto';
import { isPushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import { type Check, type CheckContext, describe, passed, refused, result } from './check-context.js';
import { isKnown, save } from './subscription-checks.js';

type Result = ReturnType<Check['run']>;

/** The key, without which nobody can subscribe. */
export const keyCheck: Check = { name: 'GET /vapid-public-key hands out a key', isRequired: true, run: checkKey };

/** What a backend may leave out. */
export const optionalChecks: readonly Check[] = [
  { name: 'POST /test pushes a message', run: checkTest },
  { name: 'POST /export tells what is saved', run: checkExport },
  { name: 'POST /erase forgets everything', run: checkErase },
];

async function checkKey(context: CheckContext): Result {
  const answer = await context.send('GET /vapid-public-key');
  if (answer.status !== 200) return refused(answer, '200');
  const { publicKey } = answer.json ?? {};
  if (typeof publicKey !== 'string')
    return result('failed', 'the answer has no "publicKey"', 'Answer { "publicKey": "B…" } as application/json.');
  const problem = findKeyProblem(publicKey);
  if (problem !== undefined) return result('failed', problem, 'npx web-push-kit keys makes a pair.');
  const cache = answer.headers.get('cache-control') ?? '';
  if (/max-age=(?!0\b)/.test(cache) && !/no-cache|no-store/.test(cache)) {
    return result('note', 'it may be cached', 'Send Cache-Control: no-cache, or browsers learn late of a new key.');
  }
  return passed;
}

function findKeyProblem(text: string): string | undefined {
  try {
    const key = Buffer.from(parseApplicationServerKey(text));
    const [x, y] = [key.subarray(1, 33).toString('base64url'), key.subarray(33).toString('base64url')];
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    return undefined;
  } catch (error) {
    return isPushError(error) ? error.message : 'the key is no point of the curve P-256';
  }
}

async function checkTest(context: CheckContext): Result {
  if (context.isForeignHost) return result('skipped', 'the endpoint belongs to a real push service');
  const endpoint = await save(context);
  const answer = await context.send('POST /test', { endpoint, id: 'web-push-kit-check' });
  if (isMissing(answer.status)) return notOffered(answer.status, 'sendTest() and the diagnosis can not try a delivery');
  return answer.status === 202 || answer.status === 200 ? passed : refused(answer, '202');
}

async function checkExport(context: CheckContext): Result {
  const endpoint = await save(context);
  const answer = await context.send('POST /export', { endpoint });
  if (isMissing(answer.status)) return notOffered(answer.status, 'exportData() can not be used');
  if (answer.status !== 200) return refused(answer, '200');
  return answer.json && 'data' in answer.json ? passed : result('failed', 'the answer has no "data"');
}

async function checkErase(context: CheckContext): Result {
  const endpoint = await save(context);
  const answer = await context.send('POST /erase', { endpoint });
  if (isMissing(answer.status)) return notOffered(answer.status, 'eraseData() can not be used');
  if (answer.status !== 204 && answer.status !== 200) return refused(answer, '204');
  return (await isKnown(context, endpoint)) === true ? result('failed', 'the subscription is still known') : passed;
}

function isMissing(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}

function notOffered(status: number, meaning: string): Awaited<Result> {
  return result('note', `${describe({ status, json: undefined, text: '', headers: new Headers() })}; ${meaning}`);
}
