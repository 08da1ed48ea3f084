import type { PushText } from '../translations/translation.js';

/** What the switch says only where notifications need another browser, or another address. */
export interface ToggleWayOutTexts {
  readonly pushCopyLink: PushText;
  readonly pushLinkCopied: PushText;
  readonly pushOpenSecure: PushText;
}

/** The English of it. */
export const toggleWayOutTexts: ToggleWayOutTexts = {
  pushCopyLink: 'Copy link',
  pushLinkCopied: 'Link copied.',
  pushOpenSecure: 'Open the secure page',
};
