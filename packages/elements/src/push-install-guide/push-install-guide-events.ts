/** The steps of an installation that a page can see. */
export type PushInstallStep =
  | 'push-install-available'
  | 'push-install-prompt'
  | 'push-install-accepted'
  | 'push-install-dismissed'
  | 'push-install-installed';

/**
 * Something happened on the way to an installed app: the browser offers to install it (`push-install-available`), is
 * about to ask (`push-install-prompt`, cancelable), the user answered (`push-install-accepted`,
 * `push-install-dismissed`), or the app is there (`push-install-installed`).
 */
export class PushInstallEvent extends Event {
  declare readonly type: PushInstallStep;
  /** The page was opened as an app, for the first time in it. Of `push-install-installed` only. */
  readonly isFirstLaunch: boolean;

  constructor(step: PushInstallStep, { isFirstLaunch = false }: { readonly isFirstLaunch?: boolean } = {}) {
    super(step, { bubbles: true, composed: true, cancelable: step === 'push-install-prompt' });
    this.isFirstLaunch = isFirstLaunch;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-install-available': PushInstallEvent;
    'push-install-prompt': PushInstallEvent;
    'push-install-accepted': PushInstallEvent;
    'push-install-dismissed': PushInstallEvent;
    'push-install-installed': PushInstallEvent;
  }
}
