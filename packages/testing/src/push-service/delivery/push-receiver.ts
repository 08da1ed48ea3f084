import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { BrowserName } from '../../browser/find-browser.js';
import type { Answer } from '../http/answer.js';
import type { ServiceLog } from '../service-log.js';
import { parsePushContent } from './push-content.js';
import { answerRefusal, type SenderRefusal } from './refusal.js';
import type { StoredMessage } from './stored-message.js';
import type { SubscriptionDirectory } from './subscription-directory.js';

/** A sender's request. */
export interface PushRequest {
  readonly token: string;
  /** Whose endpoint it came to; decides how a refusal is worded. */
  readonly browser: BrowserName;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a receiver needs from the service around it. */
export interface PushReceiverContext {
  readonly directory: SubscriptionDirectory;
  readonly log: ServiceLog;
  readonly now: () => number;
  /** Where the service is reached, for the message's own URL. */
  readonly origin: () => string;
}

/** Takes messages from senders. */
export class PushReceiver {
  readonly #context: PushReceiverContext;
  #count = 0;

  constructor(context: PushReceiverContext) {
    this.#context = context;
  }

  /** Takes a message, or says why not. @see https://www.rfc-editor.org/rfc/rfc8030#section-5 */
  receive(request: PushRequest): Answer {
    const { directory } = this.#context;
    const lookup = directory.lookUp(request.token);
    if (lookup.kind === 'unknown') return this.#refuse('unknown-subscription', request);
    if (lookup.kind === 'gone') return this.#refuse('gone-subscription', request, lookup.name);
    const { subscription } = lookup;
    const reading = parsePushContent(request.headers, request.body);
    if (reading.kind === 'refused') return this.#refuse(reading.reason, request, subscription.name);
    this.#count += 1;
    const message: StoredMessage = {
      ...reading.content,
      id: randomUUID(),
      number: this.#count,
      subscription,
      receivedAt: this.#context.now(),
    };
    this.#context.log.addMessage('accepted', message);
    subscription.userAgent.accept(message);
    return {
      status: 201,
      headers: { location: `${this.#context.origin()}/m/${message.id}`, ttl: String(message.ttlSeconds) },
    };
  }

  /** Refuses a request before its body was read whole. */
  refuseTooLarge(request: Pick<PushRequest, 'browser' | 'token'>): Answer {
    return this.#refuse('too-large', request);
  }

  #refuse(reason: SenderRefusal, { browser }: Pick<PushRequest, 'browser'>, subscription?: string): Answer {
    const answer = answerRefusal(reason, browser);
    const { status } = answer;
    this.#context.log.add({ kind: 'refused', status, reason, ...(subscription !== undefined && { subscription }) });
    return answer;
  }
}
