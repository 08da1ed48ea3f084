import { html } from 'lit';
import type { PushHelpElement } from 'web-push-kit/elements';
import { createFakePushClient, type FakeState } from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

const BROWSERS = [
  ...['chrome-desktop', 'chrome-android', 'edge-desktop', 'edge-android', 'firefox-desktop', 'firefox-android'],
  ...['safari-macos', 'safari-macos-app', 'ios-app', 'samsung-android', 'opera-desktop', 'opera-android'],
  ...['brave-desktop', 'brave-android', 'other', 'chrome-removed', 'firefox-all-blocked', 'brave-push-service'],
  ...['android-app-blocked', 'managed', 'private-window'],
];

function inBrowser(browser: string): ElementCase {
  return {
    name: `blocked, ${browser}`,
    render: () => html`<push-help
      site-name="Island Ferries"
      browser=${browser}
      .client=${createFakePushClient({ state: 'denied' })}
    ></push-help>`,
    prepare: untilShown,
  };
}

function onSystem(os: string): ElementCase {
  return {
    name: `nothing appears, ${os}`,
    render: () => html`<push-help
      site-name="Island Ferries"
      topic="os"
      os=${os}
      .client=${createFakePushClient({ state: 'subscribed' })}
    ></push-help>`,
    prepare: untilShown,
  };
}

function inState(name: string, state: FakeState): ElementCase {
  return {
    name,
    render: () => html`<push-help
      site-name="Island Ferries"
      browser="chrome-desktop"
      .client=${createFakePushClient({ state })}
    ></push-help>`,
    prepare: untilShown,
  };
}

/** Steps are loaded on their own; what shows before is not the case. */
async function untilShown(root: HTMLElement): Promise<void> {
  const help = root.querySelector<PushHelpElement>('push-help');
  while (help && !help.shadowRoot?.querySelector('.step-list')) await new Promise(requestAnimationFrame);
}

async function checkAgain(root: HTMLElement, times: number): Promise<void> {
  await untilShown(root);
  const help = root.querySelector<PushHelpElement>('push-help');
  for (let time = 0; time < times; time += 1) {
    const again = new Promise((resolve) => help?.addEventListener('push-recheck', resolve, { once: true }));
    help?.shadowRoot?.querySelector<HTMLElement>('[part~=check]')?.click();
    await again;
    await help?.updateComplete;
  }
}

function afterChecks(name: string, times: number): ElementCase {
  return { ...inBrowser('chrome-desktop'), name, prepare: (root) => checkAgain(root, times) };
}

function whenUnblocked(): ElementCase {
  const client = createFakePushClient({ state: 'denied' });
  return {
    name: 'unblocked',
    render: () => html`<push-help site-name="Island Ferries" browser="chrome-desktop" .client=${client}></push-help>`,
    prepare: async (root) => {
      client.become('denied');
      await untilShown(root);
      client.become('default');
      await root.querySelector<PushHelpElement>('push-help')?.updateComplete;
    },
  };
}

/** Folded away, or as a dialog that is open or not. */
function shapes(): readonly ElementCase[] {
  const client = createFakePushClient({ state: 'denied' });
  const name = 'Island Ferries';
  return [
    {
      name: 'folded away',
      render: () => html`<push-help compact site-name=${name} browser="firefox-desktop" .client=${client}></push-help>`,
      prepare: untilShown,
    },
    {
      name: 'unfolded',
      render: () =>
        html`<push-help compact open site-name=${name} browser="firefox-desktop" .client=${client}></push-help>`,
      prepare: untilShown,
    },
    {
      name: 'browser and system',
      render: () => html`<push-help
        topic="both"
        site-name=${name}
        browser="edge-desktop"
        os="windows"
        .client=${client}
      ></push-help>`,
      prepare: untilShown,
    },
    {
      name: 'dialog',
      frameHeight: 640,
      render: () =>
        html`<push-help variant="dialog" site-name=${name} browser="brave-desktop" .client=${client}></push-help>`,
      prepare: async (root) => {
        const help = root.querySelector<PushHelpElement>('push-help');
        help?.show();
        await untilShown(root);
      },
    },
  ];
}

export const pushHelp: ElementCases = {
  tag: 'push-help',
  summary: 'The way out of "blocked", and the reasons why a system hides notifications.',
  cases: [
    ...BROWSERS.map(inBrowser),
    ...['windows', 'macos', 'android', 'ios', 'linux', 'chromeos'].map(onSystem),
    ...shapes(),
    afterChecks('still blocked', 1),
    afterChecks('still blocked after the second look', 2),
    whenUnblocked(),
    inState('checking', 'checking'),
    inState('not blocked', 'default'),
    inState('on', 'subscribed'),
    inState('not supported', 'unsupported'),
    inState('insecure', 'insecure'),
    inState('iPhone, in a tab', 'ios-needs-install'),
    inState('offline', { kind: 'denied', isOffline: true }),
  ],
};
