/** What `<push-install-guide>` says around its steps. `app` is the name of the site's app. */
export interface PushInstallGuideTexts {
  /** Why to install, where notifications need it: on iPhone and iPad. */
  readonly pushInstallGuideWhyPush: (app: string) => string;
  /** Why to install, where notifications work without it as well. */
  readonly pushInstallGuideWhy: (app: string) => string;
  /** The button that makes the browser offer to install, and the heading above it. */
  readonly pushInstallGuideInstall: string;
  readonly pushInstallGuideInstallHeading: (app: string) => string;
  /** The browser's own window is open. */
  readonly pushInstallGuideAsking: string;
  /** The user closed the browser's window; steps follow. */
  readonly pushInstallGuideDismissed: string;
  readonly pushInstallGuideInstalled: (app: string) => string;
  /** The app is installed, or this page is the app. */
  readonly pushInstallGuideInstalledDetail: string;
  /** In front of the page's link, with a button that copies it. */
  readonly pushInstallGuideLink: string;
  readonly pushInstallGuideCopyLink: string;
  /** The browser did not let the page copy; the link is selected for the user to copy it. */
  readonly pushInstallGuideLinkSelected: string;
  /** In place of steps that could not be loaded. */
  readonly pushInstallGuideNotLoaded: string;
}

/** The English of {@link PushInstallGuideTexts}. */
export const pushInstallGuideTexts: PushInstallGuideTexts = {
  pushInstallGuideWhyPush: (app) =>
    `On iPhone and iPad, ${app} can send notifications after you add it to your Home Screen.`,
  pushInstallGuideWhy: (app) => `Open ${app} with one tap, in a window of its own.`,
  pushInstallGuideInstall: 'Install',
  pushInstallGuideInstallHeading: (app) => `Install ${app}`,
  pushInstallGuideAsking: 'Your browser is asking now.',
  pushInstallGuideDismissed: 'Nothing was installed. You can still do it yourself:',
  pushInstallGuideInstalled: (app) => `${app} is installed`,
  pushInstallGuideInstalledDetail: 'Open it like any other app.',
  pushInstallGuideLink: 'The link of this page:',
  pushInstallGuideCopyLink: 'Copy link',
  pushInstallGuideLinkSelected: 'Couldn’t copy. The link is selected, so you can copy it yourself.',
  pushInstallGuideNotLoaded:
    'The steps couldn’t be loaded. Look for “Add to Home Screen” or “Install” in your browser’s menu.',
};
