import type { PushState } from 'web-push-kit';

/** What to show someone who looks at a route. */
export type OptInPlan =
  | { readonly kind: 'offer'; readonly isBusy: boolean; readonly hint: string }
  | { readonly kind: 'following' }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly linkText: string };

/** Decides what to offer where push stands like this. */
export function planOptIn(state: PushState, isFollowed: boolean): OptInPlan {
  switch (state.kind) {
    case 'subscribed':
      return isFollowed
        ? { kind: 'following' }
        : { kind: 'offer', isBusy: false, hint: 'Stop at any time, here or in Settings.' };
    case 'prompting':
      return {
        kind: 'offer',
        isBusy: true,
        hint: 'Your browser is asking now. No question? Look for a bell in the address bar.',
      };
    case 'subscribing':
      return { kind: 'offer', isBusy: true, hint: 'Turning on…' };
    case 'checking':
      return { kind: 'offer', isBusy: true, hint: 'Checking this browser…' };
    case 'unsubscribed':
      return { kind: 'offer', isBusy: false, hint: 'Stop at any time, here or in Settings.' };
    case 'default':
    case 'error':
      return { kind: 'offer', isBusy: false, hint: 'Your browser will ask you to confirm. Stop at any time.' };
    case 'denied':
      return {
        kind: 'unavailable',
        reason: 'Notifications from Skerry Line are blocked in this browser.',
        linkText: 'How to unblock them',
      };
    case 'ios-needs-install':
      return {
        kind: 'unavailable',
        reason: 'On iPhone and iPad, put Skerry Line on your Home Screen first.',
        linkText: 'Show me how',
      };
    case 'insecure':
    case 'unsupported':
      return {
        kind: 'unavailable',
        reason: 'This browser can’t show notifications from Skerry Line.',
        linkText: 'What you can do',
      };
  }
}
