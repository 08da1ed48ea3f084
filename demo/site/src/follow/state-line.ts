import type { PushState } from 'web-push-kit';

/** One sentence about whether messages arrive here, and where to change that. */
export interface StateLine {
  readonly text: string;
  readonly isOn: boolean;
  /** Text of the link to the settings; `undefined` when there is nothing to do. */
  readonly linkText: string | undefined;
}

/** Says what a choice of routes is worth where push stands like this. */
export function describeStateLine(state: PushState, followedCount: number): StateLine {
  switch (state.kind) {
    case 'checking':
      return { text: 'Checking this browser…', isOn: false, linkText: undefined };
    case 'subscribed':
      return {
        text: `Notifications are on for this browser. ${countRoutes(followedCount)}`,
        isOn: true,
        linkText: undefined,
      };
    case 'denied':
      return { text: 'Notifications are blocked in this browser.', isOn: false, linkText: 'How to unblock them' };
    case 'insecure':
    case 'unsupported':
      return { text: 'This browser can’t show notifications.', isOn: false, linkText: 'What you can do' };
    case 'ios-needs-install':
      return {
        text: 'On iPhone and iPad, notifications need Skerry Line on the Home Screen.',
        isOn: false,
        linkText: 'Show me how',
      };
    default:
      return {
        text: 'Your choices apply once notifications are on.',
        isOn: false,
        linkText: 'Turn them on in Settings',
      };
  }
}

function countRoutes(count: number): string {
  if (count === 0) return 'You follow no route yet: only news for everybody arrives.';
  return count === 1 ? 'You follow one route.' : `You follow ${count} routes.`;
}
