import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClickFacts, type ClickMatching, isSameUrl, planClick, type WindowFacts } from './click-plan.js';
import type { ClickBehaviour, ClickMatch } from './push-message.js';

const SITE = 'https://shop.example';

function window(path: string, facts: Partial<WindowFacts> = {}): WindowFacts {
  return { url: `${SITE}${path}`, focused: false, visibilityState: 'hidden', ...facts };
}

const inFront = { focused: true, visibilityState: 'visible' };
const visible = { visibilityState: 'visible' };

/** The plan for a link to `/inbox`, in words: what is done, and to which window. */
function plan(windows: readonly WindowFacts[], facts: Partial<ClickFacts> = {}): string {
  const planned = planClick({ url: `${SITE}/inbox`, scope: `${SITE}/`, ...facts }, windows);
  return planned.kind === 'open' ? 'open' : `${planned.kind} ${planned.window.url.slice(SITE.length)}`;
}

describe('planClick', () => {
  test.each<[string, readonly WindowFacts[], string]>([
    ['opens a window when there is none', [], 'open'],
    ['focuses the window that shows the page', [window('/a'), window('/inbox')], 'focus /inbox'],
    [
      'prefers the window that shows the page to the focused one',
      [window('/a', inFront), window('/inbox')],
      'focus /inbox',
    ],
    [
      'prefers a window at the same path to the focused one',
      [window('/a', inFront), window('/inbox?page=2')],
      'navigate /inbox?page=2',
    ],
    ['leads the focused window there', [window('/a'), window('/b', visible), window('/c', inFront)], 'navigate /c'],
    ['leads a visible window there when none is focused', [window('/a'), window('/b', visible)], 'navigate /b'],
    ['else leads the most recent one there', [window('/a'), window('/b')], 'navigate /a'],
  ])('%s', (_name, windows, expected) => {
    expect(plan(windows)).toBe(expected);
  });

  test('takes the focused one of two windows that show the page', () => {
    const [first, second] = [window('/inbox'), window('/inbox', inFront)];
    expect(planClick({ url: first.url, scope: `${SITE}/` }, [first, second])).toEqual({
      kind: 'focus',
      window: second,
    });
  });

  test.each<[ClickBehaviour, string]>([
    ['openWindow', 'open'],
    ['focusLastFocusedOrOpen', 'focus /a'],
    ['navigateLastFocusedOrOpen', 'navigate /a'],
  ])('%s is followed', (behaviour, expected) => {
    expect(plan([window('/a')], { behaviour })).toBe(expected);
  });

  test('leaves the windows of another application on the origin alone', () => {
    const facts = { scope: `${SITE}/app/`, url: `${SITE}/app/inbox` };
    expect(plan([window('/blog/', inFront)], facts)).toBe('open');
    expect(plan([window('/blog/', inFront), window('/app/')], facts)).toBe('navigate /app/');
  });

  test('takes any window of the origin for a link outside of the scope', () => {
    expect(plan([window('/a')], { scope: `${SITE}/push/` })).toBe('navigate /a');
  });

  test.each(['https://help.example/', `${SITE}.evil.example/`])('gives %s a window of its own', (url) => {
    expect(plan([window('/a', inFront)], { url, match: 'origin' })).toBe('open');
  });
});

describe('the windows that count as showing the page', () => {
  const recent = window('/recent', inFront);

  test.each<[string, ClickMatching, readonly WindowFacts[], string]>([
    ['a path', 'path', [recent, window('/inbox/?page=2#top')], 'focus /inbox/?page=2#top'],
    ['a prefix', 'prefix', [recent, window('/inbox/7')], 'focus /inbox/7'],
    ['any page of the site', 'origin', [window('/a'), recent], 'focus /recent'],
    ['a pattern', /\/(mail|chat)\//, [recent, window('/chat/7')], 'focus /chat/7'],
    ['a function', (own, url) => own === `${url}?tab=1`, [recent, window('/inbox?tab=1')], 'focus /inbox?tab=1'],
    ['none, when the function throws', () => JSON.parse('{'), [recent], 'navigate /recent'],
    ['none, when the pattern is none of them', /\/chat\//, [window('/a'), recent], 'navigate /recent'],
  ])('are told by %s', (...[, match, windows, expected]) => {
    expect(plan(windows, { match })).toBe(expected);
  });

  test('are told by a global pattern as often as it is asked', () => {
    const match = /chat/g;
    for (let round = 0; round < 3; round++) expect(plan([recent, window('/chat/7')], { match })).toBe('focus /chat/7');
  });
});

describe('isSameUrl', () => {
  const modes: readonly (ClickMatch | 'page')[] = ['origin', 'prefix', 'path', 'page', 'exact'];

  // Trap 20: a comparison of strings misses a hash, a query or a slash at the end.
  test.each<[string, string, string]>([
    ['/orders/7', '/orders/7', 'origin prefix path page exact'],
    ['/orders/7/', '/orders/7', 'origin prefix path page exact'],
    ['/orders/7', '/orders/7/', 'origin prefix path page exact'],
    ['/orders/7?b=2&a=1', '/orders/7?a=1&b=2', 'origin prefix path page exact'],
    ['/a%20b?q=x+y', '/a b?q=x%20y', 'origin prefix path page exact'],
    ['/?', '/', 'origin prefix path page exact'],
    ['/orders/7#top', '/orders/7', 'origin prefix path page'],
    ['/orders/7?from=mail', '/orders/7', 'origin prefix path'],
    ['/orders/7?a=1', '/orders/7?a=2', 'origin prefix path'],
    ['/orders/7/items', '/orders/7', 'origin prefix'],
    ['/orders/70', '/orders/7', 'origin'],
    ['/orders', '/orders/7', 'origin'],
    ['/Orders/7', '/orders/7', 'origin'],
    ['/', '/orders/7', 'origin'],
  ])('a window at %s shows %s by: %j', (own, wanted, expected) => {
    const said = modes.filter((mode) => isSameUrl(`${SITE}${own}`, `${SITE}${wanted}`, mode));
    expect(said.join(' ')).toBe(expected);
  });

  test('another origin is another page in every mode', () => {
    expect(modes.filter((mode) => isSameUrl('https://shop.example:8443/', `${SITE}/`, mode))).toEqual([]);
  });

  test('every mode accepts what a stricter one accepts, and a URL is the same as itself', () => {
    const path = fc.webPath();
    fc.assert(
      fc.property(path, path, fc.webQueryParameters(), (own, wanted, query) => {
        const said = modes.map((mode) => isSameUrl(`${SITE}${own}?${query}`, `${SITE}${wanted}?${query}`, mode));
        expect(said.indexOf(false) === -1 || !said.slice(said.indexOf(false)).includes(true)).toBe(true);
        expect(isSameUrl(`${SITE}${own}?${query}`, `${SITE}${own}?${query}`, 'exact')).toBe(true);
      }),
    );
  });
});
