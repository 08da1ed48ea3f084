/** What `<push-help>` and `<push-install-guide>` say around the steps. The steps themselves are in `help-steps/`. */
export interface PushHelpTexts {
  /** The label of a list to choose from. `name` is the option that is chosen: "Chrome on Android". */
  readonly pushHelpPicker: (name: string) => string;
  /** The label of the same list, where nobody knows which browser or system this is. */
  readonly pushHelpPickerUnknown: string;
  /** Groups of the list: browsers, and special cases such as "A device from work or school". */
  readonly pushHelpBrowsers: string;
  readonly pushHelpSituations: string;
  /** In front of an address such as `chrome://settings/…` with a button that copies it. */
  readonly pushHelpAddress: string;
  readonly pushHelpCopy: string;
  readonly pushHelpCopied: string;
  /** The browser did not let the page copy; the address is selected for the user to copy it. */
  readonly pushHelpSelected: string;
  readonly pushHelpCheckAgain: string;
  readonly pushHelpChecking: string;
  readonly pushHelpStillBlocked: string;
  readonly pushHelpUnblocked: string;
  /** The browser tells the page what has changed only after a reload. */
  readonly pushHelpReloadHint: string;
  readonly pushHelpReload: string;
  /** Shown after the second "Still blocked." */
  readonly pushHelpManagedHint: string;
  /** Nobody has tried the steps on a device. */
  readonly pushHelpMayDiffer: string;
  /** In place of steps that could not be loaded. */
  readonly pushHelpNotLoaded: string;
}

/** The English of {@link PushHelpTexts}. */
export const pushHelpTexts: PushHelpTexts = {
  pushHelpPicker: (name) => `Not using ${name}?`,
  pushHelpPickerUnknown: 'What are you using?',
  pushHelpBrowsers: 'Browsers',
  pushHelpSituations: 'Special cases',
  pushHelpAddress: 'Or paste this into the address bar:',
  pushHelpCopy: 'Copy settings address',
  pushHelpCopied: 'Copied',
  pushHelpSelected: 'Couldn’t copy. The address is selected, so you can copy it yourself.',
  pushHelpCheckAgain: 'Check again',
  pushHelpChecking: 'Checking…',
  pushHelpStillBlocked: 'Still blocked.',
  pushHelpUnblocked: 'Unblocked. You can turn on notifications now.',
  pushHelpReloadHint: 'Changed it already? Your browser tells this page after a reload.',
  pushHelpReload: 'Reload page',
  pushHelpManagedHint: 'All steps done? On a device from work or school, your organization may have turned this off.',
  pushHelpMayDiffer: 'Menus may look a little different in your version.',
  pushHelpNotLoaded: 'The steps couldn’t be loaded. Look for this site’s notifications in your browser’s settings.',
};
