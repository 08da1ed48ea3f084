import type { DetectedBrowser, SystemName } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { choosePermissionEntry, chooseSystemEntry } from '../help-steps/choose-entry.js';
import type { HelpStepsTopic } from '../help-steps/help-steps.js';
import type { HelpEntries, ShownHelpEntry } from '../help-steps/load-help-steps.js';

/** What a help can be about. */
export type PushHelpTopic = 'permission' | 'os' | 'both';

/** What came of looking again. */
export type RecheckResult = 'none' | 'still-blocked' | 'unblocked';

/** What the help knows. */
export interface HelpFacts {
  readonly state: PushState['kind'];
  readonly topic: PushHelpTopic;
  readonly entries: HelpEntries | undefined;
  readonly detected: DetectedBrowser;
  readonly isInstalled: boolean;
  /** Chosen by the author or the user, by id; `auto` or empty for what is detected. */
  readonly browser: string;
  readonly system: string;
  readonly isChecking: boolean;
  readonly result: RecheckResult;
  /** How often in a row it was still blocked. */
  readonly failedChecks: number;
  /** The browser says different things about the permission: this page's are old. */
  readonly isStale: boolean;
}

/** One list of steps, and what else could be chosen. */
export interface HelpSection {
  readonly kind: 'browser' | 'system';
  readonly entry: ShownHelpEntry;
  /** Each group has the topic of its entries. */
  readonly groups: readonly { readonly topic: HelpStepsTopic; readonly options: readonly ShownHelpEntry[] }[];
}

/** What the help shows. */
export interface HelpView {
  readonly isLoading: boolean;
  readonly sections: readonly HelpSection[];
  readonly recheck: 'none' | 'ready' | 'busy';
  readonly result: RecheckResult;
  readonly isReloadShown: boolean;
  readonly isManagedHintShown: boolean;
}

/** Plans what the help shows. */
export function planHelp(facts: HelpFacts): HelpView {
  const { state, topic, entries, isChecking, result, failedChecks, isStale } = facts;
  const isBlocked = state === 'denied' && topic !== 'os';
  return {
    isLoading: entries === undefined,
    sections: entries === undefined ? [] : planSections(facts, entries),
    recheck: isBlocked ? (isChecking ? 'busy' : 'ready') : 'none',
    result: isChecking ? 'none' : result,
    isReloadShown: isBlocked && isStale,
    isManagedHintShown: isBlocked && !isStale && failedChecks > 1,
  };
}

function planSections(facts: HelpFacts, entries: HelpEntries): readonly HelpSection[] {
  const { topic, detected, isInstalled, browser, system } = facts;
  const sections: HelpSection[] = [];
  const ofBrowser = entries.get(browser) ?? choosePermissionEntry(entries, detected, isInstalled);
  if (topic !== 'os' && ofBrowser) {
    sections.push({ kind: 'browser', entry: ofBrowser, groups: group(entries, ['permission', 'situation']) });
  }
  const ofSystem = findSystem(facts, entries, system);
  if (topic !== 'permission' && ofSystem) {
    sections.push({ kind: 'system', entry: ofSystem, groups: group(entries, ['system']) });
  }
  return sections;
}

/** Where nobody knows the system, any is as good as the others: the user chooses. */
function findSystem({ detected }: HelpFacts, entries: HelpEntries, system: string): ShownHelpEntry | undefined {
  const chosen = entries.get(system);
  if (chosen?.topic === 'system') return chosen;
  return (
    chooseSystemEntry(entries, system as SystemName) ??
    chooseSystemEntry(entries, detected.system) ??
    [...entries.values()].find(({ topic }) => topic === 'system')
  );
}

function group(entries: HelpEntries, topics: readonly HelpStepsTopic[]): HelpSection['groups'] {
  return topics
    .map((topic) => ({ topic, options: [...entries.values()].filter((entry) => entry.topic === topic) }))
    .filter(({ options }) => options.length > 0);
}
