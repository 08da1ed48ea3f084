import { findLeftovers, type PushClient, removeLeftovers } from 'web-push-kit';

/** What one can do about a finding: press a button that does it, go somewhere, or do it oneself. */
export interface Fix {
  /** On the button or the link; absent where there are words alone. */
  readonly label?: string;
  readonly href?: string;
  readonly text?: string;
  /** Where the kit's own way is not enough. */
  readonly act?: (push: PushClient) => Promise<unknown>;
}

const FIXES: Readonly<Record<string, Fix>> = {
  'turn-on': { label: 'Turn on notifications' },
  repair: {
    label: 'Repair',
    act: async (push) => {
      await push.refresh();
      // Each page asks the backend once whether it knows this browser: a new one asks anew.
      location.reload();
    },
  },
  reload: { label: 'Reload this page' },
  resume: { label: 'Change when it stays quiet', href: '/settings#silence' },
  unblock: { label: 'How to unblock', href: '/settings#unblock' },
  install: { label: 'Show me how', href: '/settings' },
  'remove-leftovers': {
    label: 'Remove what is left over',
    act: async (push) => removeLeftovers(push, await findLeftovers(push)),
  },
  'open-https': { text: 'Open this address with https:// in front.' },
  'open-in-tab': { text: 'Open Skerry Line in a tab of its own.' },
  'open-in-browser': { text: 'Open this page in Chrome, Firefox or Safari.' },
  'update-browser': { text: 'Update this browser, or use another one.' },
  'go-online': { text: 'Check your connection, then look again.' },
  'keep-data': { text: 'Leave the private window, or let your browser keep this site’s data.' },
  'check-system': {
    text: 'Look into the notification settings of your computer or phone: may this browser notify, is “Do not disturb” off?',
  },
  'check-network': { text: 'A VPN, a firewall or a blocker may be in the way. Try without, or on another network.' },
  'ask-site': { text: 'Copy the report below and send it to us. It holds nothing secret.' },
};

/** What to do about a finding; `undefined` when nothing is known to help. */
export function findFix(kind: string | undefined): Fix | undefined {
  return kind === undefined ? undefined : FIXES[kind];
}
