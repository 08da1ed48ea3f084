import { type Check, type CheckContext, describe, passed, refused, result } from './check-context.js';
import type { CheckAnswer } from './http-exchange.js';

/** A host that allow-lists of push services know. Nothing is ever sent to it. */
const KNOWN_HOST = 'https://fcm.googleapis.com/fcm/send/';

/** The routes without which the kit can not work. */
export const subscriptionChecks: readonly Check[] = [
  { name: 'endpoints in its own network are refused', run: checkOwnNetwork },
  { name: 'POST /subscribe saves a subscription', isRequired: true, run: checkSubscribe },
  { name: 'POST /subscribe again updates it', run: checkSubscribeAgain },
  { name: 'POST /status knows it', run: checkStatus },
  { name: 'POST /status says so when it does not', run: checkUnknownStatus },
  { name: 'PATCH /subscribe changes it', run: checkUpdate },
  { name: 'PATCH /subscribe is 404 for an unknown one', run: checkUnknownUpdate },
  { name: '"replaces" removes the old one', run: checkReplaces },
  { name: 'an empty "replaces" replaces nothing', run: checkEmptyReplaces },
  { name: 'DELETE /subscribe forgets it', run: checkUnsubscribe },
  { name: 'DELETE /subscribe of an unknown one is no error', run: checkUnknownUnsubscribe },
  { name: 'broken requests are refused, not crashed on', run: checkBroken },
];

type Result = ReturnType<Check['run']>;

async function checkOwnNetwork(context: CheckContext): Result {
  if (context.isForeignHost) return result('skipped', 'a host was given');
  const subscription = context.makeSubscription();
  const answer = await context.send('POST /subscribe', { subscription, topics: [] });
  if (answer.status >= 200 && answer.status < 300) {
    return result(
      'note',
      'it took one on a loopback address',
      'Refuse these in production: your server would send requests into its own network.',
    );
  }
  if (![400, 403, 422].includes(answer.status)) return result('skipped', describe(answer));
  context.endpointBase = KNOWN_HOST;
  context.isForeignHost = true;
  return passed;
}

async function checkSubscribe(context: CheckContext): Result {
  const answer = await subscribe(context);
  if (answer.status === 400 || answer.status === 422) {
    return result(
      'failed',
      `${describe(answer)} instead of 201`,
      'It refuses the body, or the host of the endpoint: --endpoint-host names one that it takes, --topic a topic that it has.',
    );
  }
  if (answer.status !== 201 && answer.status !== 200) return refused(answer, '201');
  const saved = answer.json?.topics;
  if (!Array.isArray(saved)) {
    return result('note', 'the answer has no "topics"', 'Answer with the topics that were really saved.');
  }
  const missing = context.topics.filter((topic) => !saved.includes(topic));
  if (missing.length > 0) return result('note', `it did not save ${missing.length} of the topics`);
  return answer.status === 201 ? passed : result('note', 'HTTP 200 for a new subscription; 201 says that it is new');
}

async function checkSubscribeAgain(context: CheckContext): Result {
  const subscription = context.makeSubscription();
  const request = { subscription, topics: context.topics };
  await context.send('POST /subscribe', request);
  const answer = await context.send('POST /subscribe', request);
  if (answer.status === 200) return passed;
  if (answer.status === 201)
    return result('note', 'HTTP 201 for a known subscription', 'Make sure that it is not saved twice.');
  return refused(answer, '200: browsers send a subscription again when they are not sure that it was saved');
}

async function checkStatus(context: CheckContext): Result {
  const endpoint = await save(context);
  const answer = await context.send('POST /status', { endpoint });
  if (answer.status === 404 || answer.status === 405) {
    return result('note', `${describe(answer)}; the kit will subscribe again from time to time instead`);
  }
  if (answer.status !== 200) return refused(answer, '200');
  return answer.json?.known === true
    ? passed
    : result('failed', '"known" is not true', 'Answer { "known": true, "topics": […] }.');
}

async function checkUnknownStatus(context: CheckContext): Result {
  const { endpoint } = context.makeSubscription();
  const answer = await context.send('POST /status', { endpoint });
  if (answer.status === 404 || answer.status === 405) return result('skipped', describe(answer));
  if (answer.status !== 200) return refused(answer, '200');
  return answer.json?.known === false
    ? passed
    : result('failed', '"known" is not false', 'Answer { "known": false, "topics": [] }: the browser heals by it.');
}

async function checkUpdate(context: CheckContext): Result {
  const endpoint = await save(context);
  const answer = await context.send('PATCH /subscribe', { endpoint, topics: [], locale: 'de-AT', user: null });
  if (answer.status === 404 || answer.status === 405) {
    return result('note', `${describe(answer)}; the kit will subscribe again instead`);
  }
  if (answer.status !== 200) return refused(answer, '200');
  const { topics } = answer.json ?? {};
  return Array.isArray(topics) && topics.length === 0
    ? passed
    : result('failed', 'the answer\'s "topics" are not those that were sent');
}

async function checkUnknownUpdate(context: CheckContext): Result {
  const { endpoint } = context.makeSubscription();
  const answer = await context.send('PATCH /subscribe', { endpoint, topics: [] });
  return answer.status === 404 || answer.status === 405
    ? passed
    : refused(answer, '404: the browser then subscribes again');
}

async function checkReplaces(context: CheckContext): Result {
  const replaces = await save(context);
  const subscription = context.makeSubscription();
  const answer = await context.send('POST /subscribe', { subscription, replaces, topics: context.topics });
  if (!isFine(answer)) return refused(answer, '201');
  const [old, renewed] = [await isKnown(context, replaces), await isKnown(context, subscription.endpoint)];
  if (renewed === false) return result('failed', 'the new one is not saved');
  if (old !== true) return passed;
  return result(
    'failed',
    'the old one is still there',
    'Remove the subscription that "replaces" names: people would get everything twice.',
  );
}

async function checkEmptyReplaces(context: CheckContext): Result {
  const subscription = context.makeSubscription();
  const answer = await context.send('POST /subscribe', { subscription, replaces: '', topics: context.topics });
  if (isFine(answer)) return passed;
  return result(
    'failed',
    `${describe(answer)} instead of 201`,
    'Read an empty "replaces" as a missing one: a worker sends it when it knows no old subscription.',
  );
}

async function checkUnsubscribe(context: CheckContext): Result {
  const endpoint = await save(context);
  const answer = await context.send('DELETE /subscribe', { endpoint });
  if (!isFine(answer)) return refused(answer, '204');
  return (await isKnown(context, endpoint)) === true
    ? result('failed', 'it is still known', 'Does a proxy drop the body of a DELETE?')
    : passed;
}

async function checkUnknownUnsubscribe(context: CheckContext): Result {
  const { endpoint } = context.makeSubscription();
  const answer = await context.send('DELETE /subscribe', { endpoint });
  return isFine(answer) || answer.status === 404 || answer.status === 410 ? passed : refused(answer, '204');
}

async function checkBroken(context: CheckContext): Result {
  for (const body of ['{"subscription":', {}, { subscription: { endpoint: 'not a URL', keys: {} }, topics: [] }]) {
    const answer = await context.send('POST /subscribe', body);
    if (answer.status < 400 || answer.status >= 500) return refused(answer, '400 or 422');
  }
  return passed;
}

function subscribe(context: CheckContext): Promise<CheckAnswer> {
  return context.send('POST /subscribe', { subscription: context.makeSubscription(), topics: context.topics });
}

/** A saved subscription's endpoint. */
export async function save(context: CheckContext): Promise<string> {
  const subscription = context.makeSubscription();
  await context.send('POST /subscribe', { subscription, topics: context.topics });
  return subscription.endpoint;
}

/** `undefined` when the backend can not say. */
export async function isKnown(context: CheckContext, endpoint: string): Promise<unknown> {
  return (await context.send('POST /status', { endpoint })).json?.known;
}

function isFine({ status }: CheckAnswer): boolean {
  return status >= 200 && status < 300;
}
