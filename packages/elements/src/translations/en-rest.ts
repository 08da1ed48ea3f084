import type { RestTexts } from './translation.js';

/** The English of toggle and bell at rest: it comes with them. */
export const restTexts: RestTexts = {
  pushToggleLabel: 'Notifications on this browser',

  pushBellLabel: 'Notifications',
  pushBellName: (label, status) => `${label}: ${status}`,
  pushBellOff: 'off',
  pushBellOn: 'on',
  pushBellBlocked: 'blocked',
  pushBellBusy: 'turning on',
  pushBellProblem: 'something went wrong',
  pushBellUnavailable: 'not available',

  pushChecking: 'Checking…',
  pushOff: 'Off',
  pushOffDetail: 'Your browser will ask you to confirm.',
  pushOn: 'On for this browser',
  pushOnDetail: 'Other browsers and devices are set separately.',
  pushAllowedButOff: 'Allowed by your browser, but turned off.',
  pushOffline: 'You’re offline. Try again when you’re online.',
};
