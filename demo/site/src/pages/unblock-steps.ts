/** How to unblock notifications in one browser. Menus change: the wording is the browser's as far as it is known. */
export interface UnblockSteps {
  readonly browser: string;
  readonly steps: readonly string[];
}

/** The ways out of "blocked", the common browsers first. */
export const UNBLOCK_STEPS: readonly UnblockSteps[] = [
  {
    browser: 'Chrome or Edge on a computer',
    steps: [
      'Click the icon to the left of the address.',
      'Find Notifications and switch it on, or choose Reset permission.',
      'Come back here and press Check again.',
    ],
  },
  {
    browser: 'Chrome on Android',
    steps: [
      'Tap the icon to the left of the address, then Permissions, then Notifications.',
      'Turn on Show notifications.',
      'If that is grayed out: open Android Settings, Apps, Chrome, Notifications and allow them there first.',
    ],
  },
  {
    browser: 'Firefox',
    steps: [
      'Click the crossed-out message bubble to the left of the address; on Android tap the shield or lock.',
      'Clear the block beside Send notifications.',
      'Come back here and turn the switch on.',
    ],
  },
  {
    browser: 'Safari on a Mac',
    steps: [
      'Open the Safari menu, Settings, Websites, Notifications.',
      'Find this site in the list and choose Allow.',
      'Nothing arrives? Check System Settings, Notifications as well.',
    ],
  },
  {
    browser: 'iPhone and iPad',
    steps: [
      'Open Settings, Notifications, Skerry Line.',
      'Turn on Allow Notifications.',
      'Skerry Line isn’t in the list? Delete its icon, add it to the Home Screen again and open it from there.',
    ],
  },
];
