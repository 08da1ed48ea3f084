import type { SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import { PushErrorEvent, PushSubscribeEvent, PushUnsubscribeEvent } from './outcome-events.js';

/** Tells the page what became of it when the user turned notifications on or off with an element. */
export function reportOutcome(element: EventTarget, result: SubscribeResult | UnsubscribeResult): void {
  if (result.kind === 'subscribed') element.dispatchEvent(new PushSubscribeEvent());
  if (result.kind === 'unsubscribed') element.dispatchEvent(new PushUnsubscribeEvent());
  if (result.kind === 'failed') element.dispatchEvent(new PushErrorEvent(result.error.code, result.error.message));
}
