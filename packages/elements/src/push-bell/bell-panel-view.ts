import type { PushState } from '@web-push-kit/protocol';

/** What the panel knows. */
export interface PanelFacts {
  readonly state: PushState;
  readonly panel: 'settings' | 'inbox' | 'both';
  /** The user has asked to turn notifications on, and the answer is not in. */
  readonly isRequesting: boolean;
  /** What the user asked for here did not work, with a client that does not keep that in its state. */
  readonly hasFailed: boolean;
  /** The switch is in the panel since it was opened: then it stays, with its Undo. */
  readonly hadSwitch: boolean;
}

/** What the panel says about where this browser stands: a question, the wait, a second try, the switch, the way out. */
export type PanelCard = 'ask' | 'busy' | 'retry' | 'switch' | 'help' | 'install' | 'none';

/** What the panel shows. */
export interface PanelView {
  readonly card: PanelCard;
  readonly hasInbox: boolean;
  readonly hasSettings: boolean;
  /** The settings are folded away below the inbox. */
  readonly isFolded: boolean;
}

/** Plans what the open panel shows. */
export function planPanel(facts: PanelFacts): PanelView {
  const hasInbox = facts.panel !== 'settings';
  const isOn = facts.state.kind === 'subscribed';
  const hasSettings = isOn && facts.panel !== 'inbox';
  const card = isOn && facts.panel === 'inbox' ? 'none' : chooseCard(facts);
  return { card, hasInbox, hasSettings, isFolded: hasInbox && hasSettings };
}

function chooseCard({ state, isRequesting, hasFailed, hadSwitch }: PanelFacts): PanelCard {
  switch (state.kind) {
    case 'denied':
      return 'help';
    case 'ios-needs-install':
      return 'install';
    case 'checking':
      return 'busy';
    case 'subscribed':
    case 'unsupported':
    case 'insecure':
      return 'switch';
    case 'prompting':
    case 'subscribing':
      return hadSwitch ? 'switch' : 'busy';
    case 'error':
      return hadSwitch ? 'switch' : 'retry';
    default:
      if (hadSwitch) return 'switch';
      if (isRequesting) return 'busy';
      return hasFailed ? 'retry' : 'ask';
  }
}
