import type { ClickBehaviour } from './push-message.js';

/** A window the worker can see, reduced to what a decision needs. */
export interface WindowFacts {
  readonly id: string;
  readonly url: string;
  readonly isFocused: boolean;
  readonly isVisible: boolean;
}

/** What to do about a click. The worker carries it out; it decides nothing. */
export type ClickPlan =
  | { readonly kind: 'focus'; readonly clientId: string }
  | { readonly kind: 'navigate'; readonly clientId: string; readonly url: string }
  | { readonly kind: 'open'; readonly url: string };

/**
 * Plans the response to a click on a notification.
 *
 * A window that shows the address already is only focused. Else one is led there: the focused one, or a visible
 * one, or the first. Without any, a new one is opened.
 *
 * @param url - Absolute address to show, already resolved by `resolveDeepLink`.
 * @param windows - Open windows of this origin, most recently focused first.
 * @param behaviour - What the message asks for. Default: `navigateLastFocusedOrOpen`.
 */
export function planClick(url: string, windows: readonly WindowFacts[], behaviour?: ClickBehaviour): ClickPlan {
  if (behaviour === 'openWindow') return { kind: 'open', url };
  const exact = chooseWindow(windows.filter((window) => window.url === url));
  if (exact) return { kind: 'focus', clientId: exact.id };
  const nearest = chooseWindow(windows);
  if (nearest === undefined) return { kind: 'open', url };
  const clientId = nearest.id;
  return behaviour === 'focusLastFocusedOrOpen' ? { kind: 'focus', clientId } : { kind: 'navigate', clientId, url };
}

function chooseWindow(windows: readonly WindowFacts[]): WindowFacts | undefined {
  return windows.find((window) => window.isFocused) ?? windows.find((window) => window.isVisible) ?? windows[0];
}
