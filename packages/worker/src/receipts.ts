import { resolveWebUrl } from '@web-push-kit/protocol';
import type { Change } from '@web-push-kit/storage';
import type { HandlerContext } from './handler-context.js';
import { sendRequest } from './send-request.js';
import type { WorkerFeature } from './worker-feature.js';

/** A backend that is away for long must not fill the device. */
const MAX_WAITING = 200;

/** The most requests of one flush: receipts that come while others are sent must not keep the worker awake. */
const MAX_BATCHES = 3;

/**
 * Tells the backend what became of notifications: shown, clicked, by a button, dismissed. Off unless the site has
 * settled where receipts go.
 *
 * They are kept first and sent afterwards, all that wait in one request, so that none is lost while offline.
 */
export const receipts: WorkerFeature = (context) => {
  let sending: Promise<boolean> | undefined;
  const readUrl = () => resolveWebUrl(context.settings.receiptsUrl, context.scope.registration.scope)?.href;
  return {
    record(receipt) {
      const { id, ...others } = receipt;
      // An id that the inbox has made up means nothing to the backend.
      const known = id?.startsWith('wpk:') ? others : receipt;
      const add: Change<'receipts'> = (record) => ({
        waiting: [...(record?.waiting ?? []), known].slice(-MAX_WAITING),
      });
      return readUrl() && context.change('receipts', add);
    },
    async flush() {
      const url = readUrl();
      if (url === undefined) return true;
      sending ??= send(url, context).finally(() => {
        sending = undefined;
      });
      return sending;
    },
  };
};

/** @returns Whether none waits any more. Never rejects. */
async function send(url: string, context: HandlerContext, batchCount = MAX_BATCHES): Promise<boolean> {
  const { receipts: record, subscription } = await context.storage.readMany(['receipts', 'subscription']);
  const waiting = record?.waiting ?? [];
  if (waiting.length === 0) return true;
  const isSettled = await sendRequest(url, context, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subscription: subscription?.id, receipts: waiting }),
  });
  if (!isSettled) return false;
  const left = await context.change('receipts', (current) => ({
    waiting: current?.waiting.slice(waiting.length) ?? [],
  }));
  const leftCount = left?.waiting.length ?? waiting.length;
  // Those that came meanwhile. Where nothing could be taken out, it would be the same ones, for ever.
  if (leftCount > 0 && leftCount < waiting.length && batchCount > 1) return send(url, context, batchCount - 1);
  return leftCount === 0;
}
