import { html } from 'lit';
import type { PushInstallGuideElement } from 'web-push-kit/elements';
import { createFakePushClient } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const BROWSERS = [
  ...['safari-ios', 'safari-ipados', 'chrome-ios', 'edge-ios', 'firefox-ios', 'other-ios', 'in-app-ios'],
  ...['chrome-android', 'edge-android', 'samsung-android', 'firefox-android', 'other-android', 'in-app-android'],
  ...['chrome-desktop', 'edge-desktop', 'safari-macos', 'other-desktop'],
];

function inBrowser(browser: string): ElementCase {
  return {
    name: browser,
    render: () => html`<push-install-guide
      app-name="Island Ferries"
      browser=${browser}
      .client=${createFakePushClient({ state: 'ios-needs-install' })}
    ></push-install-guide>`,
    prepare: untilShown,
  };
}

function onPlatform(platform: string): ElementCase {
  return {
    name: `platform ${platform}`,
    render: () => html`<push-install-guide
      app-name="Island Ferries"
      reason="generic"
      platform=${platform}
      .client=${createFakePushClient({ state: 'default' })}
    ></push-install-guide>`,
    prepare: untilShown,
  };
}

/** Steps are loaded on their own; what shows before is not the case. */
async function untilShown(root: HTMLElement): Promise<void> {
  const guide = root.querySelector<PushInstallGuideElement>('push-install-guide');
  while (guide && !guide.shadowRoot?.querySelector('.step-list')) await new Promise(requestAnimationFrame);
}

function opened(variant: 'dialog' | 'sheet'): ElementCase {
  return {
    name: `${variant}, open`,
    frameHeight: 720,
    render: () => html`<push-install-guide
      variant=${variant}
      app-name="Island Ferries"
      browser="safari-ios"
      .client=${createFakePushClient({ state: 'ios-needs-install' })}
    ></push-install-guide>`,
    prepare: async (root) => {
      root.querySelector<PushInstallGuideElement>('push-install-guide')?.show();
      await untilShown(root);
    },
  };
}

function folded(isOpen: boolean): ElementCase {
  return {
    name: isOpen ? 'unfolded' : 'folded away',
    render: () => html`<push-install-guide
      compact
      ?open=${isOpen}
      app-name="Island Ferries"
      browser="safari-ios"
      .client=${createFakePushClient({ state: 'ios-needs-install' })}
    ></push-install-guide>`,
    prepare: untilShown,
  };
}

/** Chromium offers to install the page; what the user answers is played. */
function offered(name: string, answer: 'none' | 'pending' | 'accepted' | 'dismissed'): ElementCase {
  const isAnswered = answer === 'accepted' || answer === 'dismissed';
  const userChoice = isAnswered ? Promise.resolve({ outcome: answer }) : new Promise<never>(() => undefined);
  const offer = Object.assign(new Event('beforeinstallprompt'), { prompt: async () => undefined, userChoice });
  return {
    name,
    render: () => html`<push-install-guide
      use-native
      app-name="Island Ferries"
      browser="chrome-android"
      .installPrompt=${offer}
      .client=${createFakePushClient({ state: 'default' })}
    ></push-install-guide>`,
    prepare: async (root) => {
      const guide = root.querySelector<PushInstallGuideElement>('push-install-guide');
      await guide?.updateComplete;
      const settled = new Promise((resolve) =>
        guide?.addEventListener(`push-install-${answer}`, resolve, { once: true }),
      );
      if (answer !== 'none') guide?.shadowRoot?.querySelector<HTMLElement>('.install')?.click();
      if (isAnswered) await settled;
      await guide?.updateComplete;
    },
  };
}

export const pushInstallGuide: ElementCases = {
  tag: 'push-install-guide',
  summary: 'The way to the Home Screen, where only an app can notify.',
  cases: [
    ...BROWSERS.map(inBrowser),
    ...['ios', 'ipados', 'android', 'desktop'].map(onPlatform),
    folded(false),
    folded(true),
    opened('dialog'),
    opened('sheet'),
    offered('the browser can install it', 'none'),
    offered('the browser asks', 'pending'),
    offered('installed', 'accepted'),
    offered('not installed after all', 'dismissed'),
  ],
};
