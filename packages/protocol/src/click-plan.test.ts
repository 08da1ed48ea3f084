import { describe, expect, test } from 'vitest';
import { type ClickPlan, planClick, type WindowFacts } from './click-plan.js';
import type { ClickBehaviour } from './push-message.js';

const URL_OF_CLICK = 'https://shop.example/inbox';

function window(id: string, facts: Partial<WindowFacts> = {}): WindowFacts {
  return { id, url: `https://shop.example/${id}`, isFocused: false, isVisible: false, ...facts };
}

const exact = window('inbox');

describe('planClick', () => {
  test.each<[string, readonly WindowFacts[], ClickPlan]>([
    ['opens a window when there is none', [], { kind: 'open', url: URL_OF_CLICK }],
    ['focuses the window that shows the page', [window('a'), exact], { kind: 'focus', clientId: 'inbox' }],
    [
      'prefers the window that shows the page to the focused one',
      [window('a', { isFocused: true, isVisible: true }), exact],
      { kind: 'focus', clientId: 'inbox' },
    ],
    [
      'of two windows that show the page, takes the focused one',
      [exact, window('two', { url: URL_OF_CLICK, isFocused: true })],
      { kind: 'focus', clientId: 'two' },
    ],
    [
      'leads the focused window there',
      [window('a'), window('b', { isVisible: true }), window('c', { isFocused: true })],
      { kind: 'navigate', clientId: 'c', url: URL_OF_CLICK },
    ],
    [
      'leads a visible window there when none is focused',
      [window('a'), window('b', { isVisible: true })],
      { kind: 'navigate', clientId: 'b', url: URL_OF_CLICK },
    ],
    [
      'else leads the first one there',
      [window('a'), window('b')],
      { kind: 'navigate', clientId: 'a', url: URL_OF_CLICK },
    ],
  ])('%s', (_name, windows, expected) => {
    expect(planClick(URL_OF_CLICK, windows)).toEqual(expected);
  });

  test.each<[ClickBehaviour, ClickPlan]>([
    ['openWindow', { kind: 'open', url: URL_OF_CLICK }],
    ['focusLastFocusedOrOpen', { kind: 'focus', clientId: 'a' }],
    ['navigateLastFocusedOrOpen', { kind: 'navigate', clientId: 'a', url: URL_OF_CLICK }],
  ])('%s is followed', (behaviour, expected) => {
    expect(planClick(URL_OF_CLICK, [window('a')], behaviour)).toEqual(expected);
  });
});
