import type { PromptHistory } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BrowserScope } from './browser-scope.js';
import { type EngagementTracker, trackEngagement } from './engagement.js';
import { createFakePushClient, type FakePushClient } from './fake/index.js';

const NOW = 1_800_000_000_000;
const MINUTE_MS = 60_000;

/** A page whose user the test is. */
class Page {
  readonly window = new EventTarget();
  readonly navigation = new EventTarget();
  readonly location = { origin: 'https://app.example', href: 'https://app.example/' };
  readonly document = {
    baseURI: 'https://app.example/',
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: () => undefined,
  };
  readonly push: FakePushClient;
  readonly tracker: EngagementTracker;

  constructor(history?: PromptHistory) {
    const listen: BrowserScope['addEventListener'] = (type, listener, options) =>
      this.window.addEventListener(type, listener, options);
    const { document, location, navigation } = this;
    const scope = { document, location, navigation, addEventListener: listen };
    this.push = createFakePushClient({
      now: () => Date.now(),
      scope: scope as Partial<BrowserScope>,
      ...(history === undefined ? {} : { records: { 'prompt-history': history } }),
    });
    this.tracker = trackEngagement(this.push);
  }

  use(): void {
    this.window.dispatchEvent(new Event('pointerdown'));
  }

  goTo(href: string): void {
    this.location.href = href;
    this.navigation.dispatchEvent(new Event('currententrychange'));
  }

  async readHistory(): Promise<PromptHistory | undefined> {
    await vi.advanceTimersByTimeAsync(0);
    return this.push.storage.read('prompt-history');
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('trackEngagement', () => {
  test('counts the first page as a visit, and keeps what was remembered of dismissals', async () => {
    const page = new Page({ dismissedCount: 2, lastDismissedAt: 5, isRefused: false });
    expect(await page.readHistory()).toEqual({
      dismissedCount: 2,
      lastDismissedAt: 5,
      isRefused: false,
      visits: 1,
      pageViews: 1,
      lastSeenAt: NOW,
    });
  });

  test.each([
    ['the same visit', 30 * MINUTE_MS, 3],
    ['a new visit', 30 * MINUTE_MS + 1, 4],
  ])('a page soon after the last one is %s', async (_name, agoMs, visits) => {
    const history = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false, visits: 3 };
    const page = new Page({ ...history, lastSeenAt: NOW - agoMs });
    expect(await page.readHistory()).toMatchObject({ visits, pageViews: 1 });
  });

  test('counts the addresses that a single-page site shows, but not fragments and states', async () => {
    const page = new Page();
    await page.readHistory();
    page.goTo('https://app.example/route/7');
    page.goTo('https://app.example/route/7#times');
    page.goTo('https://app.example/route/7');
    expect(await page.readHistory()).toMatchObject({ pageViews: 2 });
    await page.tracker.countPageView();
    expect(await page.readHistory()).toMatchObject({ pageViews: 3 });
  });

  test('time counts while the user uses the page, and for a while of reading', async () => {
    const page = new Page();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(await page.readHistory()).not.toHaveProperty('engagedMs');
    page.use();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(await page.readHistory()).toMatchObject({ engagedMs: 30_000 });
  });

  test('time in the background does not count', async () => {
    const page = new Page();
    await page.readHistory();
    page.use();
    page.document.visibilityState = 'hidden';
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(await page.readHistory()).not.toHaveProperty('engagedMs');
  });

  test('remembers each of the site’s own events once', async () => {
    const page = new Page();
    await page.tracker.recordEvent('booked');
    await page.tracker.recordEvent('booked');
    await page.tracker.recordEvent('paid');
    expect((await page.readHistory())?.events).toEqual(['booked', 'paid']);
  });

  test('stops', async () => {
    const page = new Page();
    await page.readHistory();
    page.use();
    page.tracker.stop();
    page.goTo('https://app.example/route/7');
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(await page.readHistory()).toMatchObject({ pageViews: 1 });
    expect(await page.readHistory()).not.toHaveProperty('engagedMs');
  });

  test('counts once, however many ask for it', async () => {
    const page = new Page();
    expect(trackEngagement(page.push)).toBe(page.tracker);
    expect(await page.readHistory()).toMatchObject({ pageViews: 1 });
    page.tracker.stop();
    expect(trackEngagement(page.push)).not.toBe(page.tracker);
    expect(await page.readHistory()).toMatchObject({ pageViews: 2 });
  });
});
