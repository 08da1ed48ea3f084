import { expect, test } from 'vitest';
import { DEFAULT_PORT, parseLaunchOptions } from './launch-options.js';

test('opens Chromium when nothing is asked for', () => {
  expect(parseLaunchOptions([])).toEqual({ kind: 'open', browser: 'chromium', port: DEFAULT_PORT });
});

test('checks in the browser that is named', () => {
  expect(parseLaunchOptions(['--check', '--browser', 'firefox'])).toEqual({ kind: 'check', browser: 'firefox' });
  expect(parseLaunchOptions(['--check', '--browser=firefox'])).toEqual({ kind: 'check', browser: 'firefox' });
});

test('serves without a browser', () => {
  expect(parseLaunchOptions(['--no-browser', '--port', '9000'])).toEqual({ kind: 'serve', port: 9000 });
});

test.each([
  [['--browser', 'netscape'], /chromium or firefox, not "netscape"/],
  [['--port', '70000'], /not "70000"/],
  [['--chek'], /--chek/],
])('refuses %j and says why', (args, message) => {
  expect(() => parseLaunchOptions(args)).toThrow(message);
});
