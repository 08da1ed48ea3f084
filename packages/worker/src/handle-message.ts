import { WIRE_VERSION } from '@web-push-kit/protocol';
import { flush } from './flush.js';
import type { HandlerContext } from './handler-context.js';
import { KIT_VERSION } from './kit-version.js';
import type { ReceivedMessage } from './received-events.js';

/**
 * Answers what pages say. Messages of others are left alone. Never rejects.
 *
 * @param handles - The events that this worker listens to.
 */
export async function handleMessage(
  { data, ports }: ReceivedMessage,
  context: HandlerContext,
  handles: readonly string[],
): Promise<void> {
  const { webPushKit, kind } = Object(data) as { readonly webPushKit?: unknown; readonly kind?: unknown };
  if (webPushKit !== WIRE_VERSION) return;
  if (kind === 'ping') ports[0]?.postMessage({ webPushKit, kind: 'pong', version: KIT_VERSION, handles });
  if (kind === 'records-changed') context.readAgain();
  if (kind === 'flush') await flush(context);
}
