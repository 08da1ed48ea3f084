import { describe, expect, test } from 'vitest';
import { isPagePath, matchPage } from './match-page.js';

const match = (address: string) => matchPage(new URL(address, 'https://ferry.example'));

describe('the page of an address', () => {
  test.each([
    ['/', { kind: 'timetable', from: undefined }],
    ['/?from=vey', { kind: 'timetable', from: 'vey' }],
    ['/alerts', { kind: 'alerts' }],
    ['/alerts/', { kind: 'alerts' }],
    ['/alerts#route-1', { kind: 'alerts' }],
    ['/alerts/help', { kind: 'help' }],
    ['/inbox', { kind: 'inbox' }],
    ['/account', { kind: 'account' }],
    ['/settings', { kind: 'settings' }],
    ['/operator?x=1', { kind: 'operator' }],
    ['/sailings/route-1-2026-11-22-0715-out', { kind: 'sailing', id: 'route-1-2026-11-22-0715-out' }],
    ['/sailings/a%20b', { kind: 'sailing', id: 'a b' }],
    ['/sailings/', { kind: 'not-found', path: '/sailings/' }],
    ['/sailings/a/b', { kind: 'not-found', path: '/sailings/a/b' }],
    ['/sailings/%', { kind: 'not-found', path: '/sailings/%' }],
    ['/Alerts', { kind: 'not-found', path: '/Alerts' }],
    ['/toString', { kind: 'not-found', path: '/toString' }],
  ])('%s', (address, expected) => {
    expect(match(address)).toEqual(expected);
  });
});

describe('whether the application shows a path', () => {
  test.each(['/', '/alerts', '/nowhere', '/sailings/route-1-2026-11-22-0715-out', '/scripted', '/pusher'])(
    '%s is a page, be it "not found"',
    (path) => expect(isPagePath(path)).toBe(true),
  );

  test.each(['/script-tag', '/script-tag/', '/push/subscribe', '/api/timetable', '/assets/a.js', '/favicon.svg'])(
    '%s is left to the browser',
    (path) => expect(isPagePath(path)).toBe(false),
  );
});
