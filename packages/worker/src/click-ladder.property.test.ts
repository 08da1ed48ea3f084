import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow, type FakeWindowOptions } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { ClickOutcome } from './click-details.js';

/** One thing that goes wrong, at every window that there is. */
interface Fault {
  readonly window?: Pick<FakeWindowOptions, 'focus' | 'navigate' | 'postMessage' | 'isListening' | 'isControlled'>;
  readonly browser?: Pick<FakeBrowser, 'matchAll' | 'openWindow'>;
}

const hang = () => new Promise<never>(() => undefined);
const fail = (name: string) => () => Promise.reject(new DOMException(name, name));
const typeError = () => Promise.reject(new TypeError('no'));
const toss = () => {
  throw new DOMException('gone', 'InvalidStateError');
};

const FAULTS: Readonly<Record<string, Fault>> = {
  'nothing goes wrong': {},
  'focus rejects although the tap was genuine (trap 14)': { window: { focus: fail('InvalidAccessError') } },
  'focus rejects for a stale handle (trap 16)': { window: { focus: fail('NotFoundError') } },
  'focus never ends': { window: { focus: hang } },
  'navigate gives null (trap 18)': { window: { navigate: async () => null } },
  'navigate rejects: another worker controls the page (trap 17)': { window: { navigate: typeError } },
  'navigate rejects: not supported (trap 19)': { window: { navigate: fail('NotSupportedError') } },
  'navigate rejects for a stale handle': { window: { navigate: fail('NotFoundError') } },
  'navigate never ends': { window: { navigate: hang } },
  'postMessage throws': { window: { postMessage: toss } },
  'the page never answers (trap 13)': { window: { isListening: false } },
  'the page is of another worker': { window: { isControlled: false } },
  'openWindow gives null': { browser: { openWindow: async () => null } },
  'openWindow rejects': { browser: { openWindow: fail('InvalidAccessError') } },
  'openWindow opens the start page (trap 11)': {
    browser: { openWindow: async () => new FakeWindow('https://shop.example/') },
  },
  'openWindow never ends': { browser: { openWindow: hang } },
  'matchAll rejects': { browser: { matchAll: typeError } },
  'matchAll never answers': { browser: { matchAll: hang } },
};

/** The click pays for one window: what asks for another is refused, as in browsers. */
class Activation {
  isSpent = false;
  successes = 0;

  guard<Args extends readonly unknown[], T>(act: (...args: Args) => Promise<T>) {
    return async (...args: Args): Promise<T> => {
      if (this.isSpent) throw new DOMException('Not allowed to open or focus a window.', 'InvalidAccessError');
      this.isSpent = true;
      const result = await act(...args);
      this.successes += 1;
      return result;
    };
  }
}

const windows = fc.array(
  fc.record({
    path: fc.constantFrom('/', '/boots', '/boots#sizes', '/boots/?size=7', '/cart'),
    focused: fc.boolean(),
    visibilityState: fc.constantFrom('visible', 'hidden'),
    isListening: fc.boolean(),
    isControlled: fc.boolean(),
  }),
  { maxLength: 4 },
);

async function clickOn(open: readonly (FakeWindowOptions & { readonly path: string })[], fault: Fault) {
  const activation = new Activation();
  const focus = activation.guard(fault.window?.focus ?? (async () => undefined));
  const openWindow = activation.guard(fault.browser?.openWindow ?? (async (url: string) => new FakeWindow(url)));
  const pages = open.map(
    ({ path, ...facts }) => new FakeWindow(`https://shop.example${path}`, { ...facts, ...fault.window, focus }),
  );
  const outcomes: Promise<ClickOutcome>[] = [];
  const { scope, dispatch } = startWorker(
    { windows: pages, ...fault.browser, openWindow },
    { storage: new FakeStorage(), onClick: ({ outcome }) => void outcomes.push(outcome) },
  );
  const data = { webPushKit: 1, url: '/boots', message: { dialect: 'flat' } };
  const notification = { title: '', tag: '', data, close: vi.fn() };
  const done = dispatch('notificationclick', { action: '', notification });
  await vi.advanceTimersByTimeAsync(30_000);
  await done;
  return { activation, pages, scope, outcome: await outcomes[0] };
}

afterEach(() => {
  vi.useRealTimers();
});

test('whatever windows are open and whatever fails: one window at most comes to the front, and the outcome is known', async () => {
  vi.useFakeTimers();
  const outcomes = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(windows, fc.constantFrom(...Object.keys(FAULTS)), async (open, name) => {
      const { activation, pages, scope, outcome } = await clickOn(open, FAULTS[name] ?? {});
      outcomes.add(outcome);
      expect(activation.successes).toBeLessThanOrEqual(1);
      expect(pages.reduce((count, page) => count + page.focusCount, 0)).toBeLessThanOrEqual(1);
      // No second window is even asked for once one came to the front.
      if (outcome === 'focused' || outcome === 'navigated') expect(scope.opened).toEqual([]);
      // Whoever was asked and did not fail is where the link leads, or the link waits.
      expect(outcome).toMatch(/^(soft-navigated|focused|navigated|opened|pending)$/);
    }),
    { numRuns: 400 },
  );
  expect(outcomes.size).toBe(5);
});

test.each(Object.keys(FAULTS))('with one silent page open, the click ends well or waits when %s', async (name) => {
  vi.useFakeTimers();
  const { outcome, scope, pages } = await clickOn([{ path: '/' }], FAULTS[name] ?? {});
  const hasArrived = [...scope.opened, ...pages.flatMap((page) => page.navigations)].includes(
    'https://shop.example/boots',
  );
  expect(hasArrived || outcome === 'pending').toBe(true);
});
