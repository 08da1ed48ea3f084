import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { EventFeed } from '../messages/event-feed.js';

/** A line that says nothing is sent this often, so that neither side takes the connection for dead. */
const HEARTBEAT_MS = 15_000;

/** How long a page waits before it connects again, in milliseconds. */
const RECONNECT_MS = 2000;

/**
 * Answers with a stream of events that a page can take up again where it lost it.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function streamEvents(context: Context, feed: EventFeed, heartbeatMs = HEARTBEAT_MS): Response {
  const lastEventId = parseEventId(context.req.header('Last-Event-ID'));
  // Proxies that collect answers before they pass them on would hold the events back.
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    await stream.write(`retry: ${RECONNECT_MS}\n\n`);
    const reader = { idleMs: heartbeatMs, signal: gone.signal, ...(lastEventId === undefined ? {} : { lastEventId }) };
    for await (const events of feed.read(reader)) {
      if (events.length === 0) await stream.write(': nothing new\n\n');
      for (const { id, kind, data } of events) {
        await stream.writeSSE({ id: String(id), event: kind, data: JSON.stringify(data) });
      }
    }
  });
}

function parseEventId(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
