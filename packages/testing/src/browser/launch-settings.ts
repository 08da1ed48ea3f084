import type { Display } from '../display/display.js';
import type { PushService } from '../push-service/push-service.js';

/** What decides how a browser is started. */
export interface LaunchSettings {
  readonly pushService: Pick<PushService, 'chromiumArgs' | 'firefoxPrefs'>;
  readonly display?: Pick<Display, 'width' | 'height'>;
  readonly permission: 'granted' | 'prompt';
}

/** Command line of a Chromium that talks to the push service and to nobody else. */
export function planChromiumArgs({ pushService, display }: LaunchSettings): string[] {
  return [
    ...pushService.chromiumArgs,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--hide-crash-restore-bubble',
    ...(display ? ['--window-position=0,0', `--window-size=${display.width},${display.height}`] : []),
  ];
}

/** Preferences of a Firefox that talks to the push service and to nobody else. */
export function planFirefoxPrefs({
  pushService,
  permission,
}: LaunchSettings): Record<string, string | number | boolean> {
  return {
    ...pushService.firefoxPrefs,
    // 0 asks the user, 1 grants every site.
    'permissions.default.desktop-notification': permission === 'granted' ? 1 : 0,
    // Firefox ignores clicks on a prompt that has only just appeared.
    'security.notification_enable_delay': 0,
    'dom.webnotifications.requireuserinteraction': permission === 'prompt',
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
}
