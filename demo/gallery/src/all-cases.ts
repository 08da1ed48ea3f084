import { pushBell } from './cases/push-bell.js';
import { pushDoctor } from './cases/push-doctor.js';
import { pushHelp } from './cases/push-help.js';
import { pushInbox } from './cases/push-inbox.js';
import { pushInstallGuide } from './cases/push-install-guide.js';
import { pushPreferences } from './cases/push-preferences.js';
import { pushPrompt } from './cases/push-prompt.js';
import { pushProvider } from './cases/push-provider.js';
import { pushQuietHours } from './cases/push-quiet-hours.js';
import { pushSnooze } from './cases/push-snooze.js';
import { pushStatus } from './cases/push-status.js';
import { pushSubscribe } from './cases/push-subscribe.js';
import { pushToggle } from './cases/push-toggle.js';
import { pushTopic } from './cases/push-topic.js';
import { pushTopicGroup } from './cases/push-topic-group.js';
import type { ElementCases } from './element-case.js';

/** Every element of the kit, in the order of the gallery. */
export const ALL_CASES: readonly ElementCases[] = [
  pushPrompt,
  pushBell,
  pushToggle,
  pushSubscribe,
  pushStatus,
  pushPreferences,
  pushTopic,
  pushTopicGroup,
  pushQuietHours,
  pushSnooze,
  pushInbox,
  pushHelp,
  pushInstallGuide,
  pushDoctor,
  pushProvider,
];
