import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { TEST_TOPIC } from '../topics.js';
import { composePushMessage } from './compose-push-message.js';
import { enqueueMessage } from './message-store.js';
import type { OperatorMessage } from './parse-operator-message.js';

const MESSAGE: OperatorMessage = {
  title: 'This is your test',
  body: 'Notifications from the Skerry Line reach this browser.',
  link: '/alerts/help',
  urgency: 'high',
  // Somebody waits in front of the screen: what comes later only confuses.
  ttlSeconds: 60,
};

const GERMAN = {
  title: 'Das ist Ihr Test',
  body: 'Mitteilungen der Skerry Line kommen in diesem Browser an.',
};

/** Queues a test message for one subscription, which did not follow anything for it. */
export async function enqueueTest(
  db: Database,
  request: {
    /** What the browser will know the message by. */
    readonly publicId: string;
    readonly subscriptionId: string;
    /** Origin of the site. */
    readonly origin: string;
    /** Epoch milliseconds. */
    readonly now: number;
  },
): Promise<void> {
  const { publicId, subscriptionId, origin, now } = request;
  const id = randomUUID();
  const expiresAt = now + MESSAGE.ttlSeconds * 1000;
  const text = { ...MESSAGE, publicId, topic: TEST_TOPIC, isUrgent: true, hasButtons: false, expiresAt };
  const composed = composePushMessage({ ...text, translations: { de: GERMAN } }, { messageId: id, origin, now });
  if (composed.kind === 'invalid') throw new Error(composed.problem.message);
  await enqueueMessage(db, {
    id,
    message: MESSAGE,
    payload: composed.value,
    settingsTopic: TEST_TOPIC,
    subscriptionId,
    now,
  });
}
