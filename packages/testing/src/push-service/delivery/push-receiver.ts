import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserName } from '../../browser/find-browser.js';
import type { FaultList } from '../faults/fault-list.js';
import type { Answer } from '../http/answer.js';
import type { ServiceLog } from '../service-log.js';
import { parsePushContent } from './push-content.js';
import { answerRefusal, type SenderRefusal } from './refusal.js';
import type { PushContent, StoredMessage } from './stored-message.js';
import type { Subscription } from './subscription.js';
import type { SubscriptionDirectory } from './subscription-directory.js';
import { verifySender } from './verify-sender.js';

/** A sender's request. */
export interface PushRequest {
  readonly token: string;
  /** Whose endpoint it came to; decides how a refusal is worded. */
  readonly browser: BrowserName;
  readonly headers: IncomingHttpHeaders;
  /** `too-large` when more came than is ever taken. */
  readonly body: Buffer | 'too-large';
}

/** What a receiver needs from the service around it. */
export interface PushReceiverContext {
  readonly directory: SubscriptionDirectory;
  readonly faults: FaultList;
  readonly log: ServiceLog;
  readonly now: () => number;
  /** Where the service is reached, for the message's own URL. */
  readonly origin: () => string;
  /** The origins a sender may name as its audience. */
  readonly listAudiences: (browser: BrowserName) => readonly string[];
}

/** Takes messages from senders. */
export class PushReceiver {
  readonly #context: PushReceiverContext;
  #count = 0;

  constructor(context: PushReceiverContext) {
    this.#context = context;
  }

  /** Takes a message, or says why not. @see https://www.rfc-editor.org/rfc/rfc8030#section-5 */
  async receive(request: PushRequest): Promise<Answer> {
    const { faults } = this.#context;
    const slowness = faults.strike('delay', request.token);
    if (slowness !== undefined) await delay(slowness.delayMs);
    const refusal = faults.strike('refuse', request.token);
    if (refusal === undefined) return this.#decide(request);
    const { status, retryAfterSeconds } = refusal;
    this.#context.log.add({ kind: 'refused', status, reason: 'injected-fault' });
    return { status, headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) } };
  }

  /** Counts messages from 1 again. */
  reset(): void {
    this.#count = 0;
  }

  #decide(request: PushRequest): Answer {
    const { directory, listAudiences, now } = this.#context;
    const lookup = directory.lookUp(request.token);
    if (lookup.kind === 'unknown') return this.#refuse('unknown-subscription', request);
    if (lookup.kind === 'gone') return this.#refuse('gone-subscription', request, lookup.name);
    const { subscription } = lookup;
    const verdict = verifySender(
      { authorization: request.headers.authorization, cryptoKey: readSingle(request.headers['crypto-key']) },
      {
        applicationServerKey: subscription.applicationServerKey,
        audiences: listAudiences(request.browser),
        now: now(),
      },
    );
    if (verdict.kind === 'refused') return this.#refuse(verdict.reason, request, subscription.name);
    if (request.body === 'too-large') return this.#refuse('too-large', request, subscription.name);
    const reading = parsePushContent(request.headers, request.body);
    if (reading.kind === 'refused') return this.#refuse(reading.reason, request, subscription.name);
    return this.#store(reading.content, subscription);
  }

  #store(content: PushContent, subscription: Subscription): Answer {
    const { faults, now, log, origin } = this.#context;
    const isCorrupt = faults.strike('corrupt', subscription.token) !== undefined;
    const isDouble = faults.strike('duplicate', subscription.token) !== undefined;
    this.#count += 1;
    const message: StoredMessage = {
      ...content,
      body: isCorrupt ? damage(content.body) : content.body,
      id: randomUUID(),
      number: this.#count,
      subscription,
      receivedAt: now(),
    };
    log.addMessage('accepted', message);
    subscription.userAgent.accept(message);
    // Another id: a browser drops a message it has seen under the same one.
    if (isDouble) subscription.userAgent.accept({ ...message, id: randomUUID() });
    return {
      status: 201,
      headers: { location: `${origin()}/m/${message.id}`, ttl: String(message.ttlSeconds) },
    };
  }

  #refuse(reason: SenderRefusal, { browser }: PushRequest, subscription?: string): Answer {
    const answer = answerRefusal(reason, browser);
    const { status } = answer;
    this.#context.log.add({ kind: 'refused', status, reason, ...(subscription !== undefined && { subscription }) });
    return answer;
  }
}

/** Flips the last byte, which belongs to the authentication tag: decryption fails, the framing stays right. */
function damage(body: Buffer): Buffer {
  const damaged = Buffer.from(body);
  const last = damaged.length - 1;
  if (last >= 0) damaged[last] = (damaged[last] ?? 0) ^ 0xff;
  return damaged;
}

function readSingle(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
