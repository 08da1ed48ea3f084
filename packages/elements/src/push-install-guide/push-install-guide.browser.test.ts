import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient } from '../../test/fake-push-client.js';
import { announced, expectAccessible, find, PAGES, resetPage, settle, shownText } from '../../test/page.js';
import type { InstallPromptEvent } from '../install-prompt.js';
import { captureInstallPrompt, INSTALL_PROMPT } from '../install-prompt.js';
import './define.js';
import type { PushInstallGuideElement } from './push-install-guide.js';

const STEPS = [
  'push-install-available',
  'push-install-prompt',
  'push-install-accepted',
  'push-install-dismissed',
  'push-install-installed',
] as const;

beforeEach(() => resetPage());

async function mountGuide(properties: Partial<PushInstallGuideElement> = {}): Promise<PushInstallGuideElement> {
  const guide = document.createElement('push-install-guide');
  const client = new FakePushClient('ios-needs-install');
  Object.assign(guide, { client, appName: 'Island Ferries', platform: 'ios', ...properties });
  document.body.append(guide);
  const isShown = properties.useNative ? '.base' : '.step-list';
  await vi.waitFor(() => expect(guide.shadowRoot?.querySelector(isShown)).not.toBeNull());
  await settle(guide);
  return guide;
}

function offer(outcome: 'accepted' | 'dismissed' = 'accepted'): InstallPromptEvent & { readonly calls: string[] } {
  const calls: string[] = [];
  return Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    calls,
    userChoice: Promise.resolve({ outcome }),
    prompt: async () => void calls.push(String(navigator.userActivation.isActive)),
  });
}

/** What happens on the way, as the page hears of it. */
function recordSteps(): string[] {
  const seen: string[] = [];
  for (const step of STEPS) {
    document.body.addEventListener(step, (event) => {
      if (document.contains(event.target as Node)) seen.push(step.replace('push-install-', ''));
    });
  }
  return seen;
}

test('renders the steps of the platform, text first', async () => {
  const guide = await mountGuide();
  expect(shownText(guide)).toContain('Add Island Ferries to your Home Screen');
  expect(shownText(guide)).toContain('Leave “Open as Web App” on.');
  expect(shownText(guide)).toContain('Then turn on notifications there.');
  const drawings = [...guide.renderRoot.querySelectorAll('.step-icon')];
  expect(drawings.map((drawing) => drawing.getAttribute('aria-hidden'))).toEqual(['true', 'true', 'true', 'true']);
});

test.each(PAGES)('is accessible on $name', async (page) => {
  resetPage(page);
  await expectAccessible(await mountGuide({ browser: 'in-app-ios' }));
  await expectAccessible(await mountGuide({ compact: true, open: true }));
  await expectAccessible(await mountGuide({ useNative: true, installPrompt: offer() }));
});

test('for its own sake it says nothing of notifications', async () => {
  const guide = await mountGuide({ reason: 'generic' });
  expect(shownText(guide)).not.toContain('notifications');
});

describe('the browser’s own offer', () => {
  test('is a button, which asks while the click is being handled', async () => {
    const steps = recordSteps();
    const installPrompt = offer('accepted');
    const guide = await mountGuide({ useNative: true, installPrompt });
    expect(shownText(guide)).toContain('Install Island Ferries');
    await userEvent.click(find(guide, '.install'));
    await vi.waitFor(() => expect(announced(guide)).toBe('Island Ferries is installed'));
    expect(installPrompt.calls).toEqual(['true']);
    expect(steps).toEqual(['available', 'prompt', 'accepted']);
  });

  test('turned down, it leads to the steps, with the focus', async () => {
    const guide = await mountGuide({ useNative: true, platform: 'android', installPrompt: offer('dismissed') });
    const steps = recordSteps();
    await userEvent.click(find(guide, '.install'));
    await vi.waitFor(() => expect(shownText(guide)).toContain('Nothing was installed. You can still do it yourself:'));
    expect(steps).toEqual(['prompt', 'dismissed']);
    expect(guide.shadowRoot?.activeElement).toBe(find(guide, 'select'));
  });

  test('is kept from asking by a listener', async () => {
    const installPrompt = offer();
    const guide = await mountGuide({ useNative: true, installPrompt });
    guide.addEventListener('push-install-prompt', (event) => event.preventDefault());
    find(guide, '.install').click();
    await settle(guide);
    expect(installPrompt.calls).toEqual([]);
    expect(find(guide, '.install')).toBeTruthy();
  });

  test('a browser that will not ask after all leaves the steps', async () => {
    const installPrompt = Object.assign(offer(), {
      prompt: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    });
    const guide = await mountGuide({ useNative: true, installPrompt });
    find(guide, '.install').click();
    await vi.waitFor(() => expect(find(guide, '.step-list')).toBeTruthy());
  });

  test('that came before the element waits for it', async () => {
    const stop = captureInstallPrompt();
    const early = offer();
    window.dispatchEvent(early);
    stop();
    expect(early.defaultPrevented).toBe(true);
    const guide = await mountGuide({ useNative: true });
    find(guide, '.install').click();
    await vi.waitFor(() => expect(early.calls).toHaveLength(1));
    expect((window as unknown as Record<symbol, unknown>)[INSTALL_PROMPT]).toBeUndefined();
  });

  test('that comes later is taken up, and that of a page that wants none is left alone', async () => {
    const guide = await mountGuide({ useNative: true });
    const late = offer();
    window.dispatchEvent(late);
    await settle(guide);
    expect(find(guide, '.install')).toBeTruthy();
    window.dispatchEvent(new Event('appinstalled'));
    await settle(guide);
    expect(shownText(guide)).toContain('Island Ferries is installed');
    guide.remove();
    await mountGuide();
    const unwanted = offer();
    window.dispatchEvent(unwanted);
    expect(unwanted.defaultPrevented).toBe(false);
  });
});

describe('the app', () => {
  test('has its name and icon from the manifest', async () => {
    const icon = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const manifest = { short_name: 'Ferries', display: 'standalone', icons: [{ src: icon }] };
    const url = URL.createObjectURL(new Blob([JSON.stringify(manifest)]));
    const guide = await mountGuide({ appName: '', manifest: url });
    await vi.waitFor(() => expect(shownText(guide)).toContain('Add Ferries to your Home Screen'));
    expect(find<HTMLImageElement>(guide, 'img').src).toBe(icon);
    expect(find<HTMLImageElement>(guide, 'img').alt).toBe('');
    expect(guide.manifestProblems).toEqual([]);
    URL.revokeObjectURL(url);
  });

  test('whose icon is broken has a drawing', async () => {
    const guide = await mountGuide({ appIcon: 'data:image/png,broken' });
    await vi.waitFor(() => expect(guide.renderRoot.querySelector('img')).toBeNull());
    expect(find(guide, 'span.app-icon')).toBeTruthy();
  });

  test('without a manifest it says so to its maker', async () => {
    const guide = await mountGuide();
    await vi.waitFor(() => expect(guide.manifestProblems).toEqual(['missing']));
  });
});

test.each(['dialog', 'sheet'] as const)(
  'as a %s it takes the focus to its heading, and gives it back',
  async (variant) => {
    const button = document.createElement('button');
    document.body.append(button);
    const guide = await mountGuide({ variant });
    button.focus();
    guide.show();
    await settle(guide);
    expect(guide.shadowRoot?.activeElement).toBe(find(guide, '#heading'));
    await expectAccessible(guide);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(guide.open).toBe(false));
    expect(document.activeElement).toBe(button);
  },
);

test('the link of the page can be copied where the way leads through another browser', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const guide = await mountGuide({ browser: 'in-app-android' });
  await userEvent.click(find(guide, '[part~=copy-button]'));
  await vi.waitFor(() => expect(announced(guide)).toBe('Copied'));
  expect(write).toHaveBeenCalledWith(location.href);
  write.mockRestore();
});
