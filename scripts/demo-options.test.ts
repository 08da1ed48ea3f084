import { expect, test } from 'vitest';
import { DEFAULT_PORT, parseDemoOptions, programsFor } from './demo-options.mjs';

test('opens Chromium when nothing is asked for', () => {
  expect(parseDemoOptions([])).toEqual({ kind: 'open', browser: 'chromium', port: DEFAULT_PORT });
});

test('checks in the browser that is named', () => {
  expect(parseDemoOptions(['--check', '--browser', 'firefox'])).toEqual({ kind: 'check', browser: 'firefox' });
  expect(parseDemoOptions(['--check', '--browser=firefox'])).toEqual({ kind: 'check', browser: 'firefox' });
});

test('serves without a browser', () => {
  expect(parseDemoOptions(['--no-browser', '--port', '9000'])).toEqual({ kind: 'serve', port: 9000 });
});

test.each([
  [['--browser', 'netscape'], /chromium or firefox, not "netscape"/],
  [['--port', '70000'], /not "70000"/],
  [['--chek'], /--chek/],
])('refuses %j and says why', (args, message) => {
  expect(() => parseDemoOptions(args)).toThrow(message);
});

test('installs nothing for a browser of the user, and a display for a check only', () => {
  expect(programsFor({ kind: 'serve', port: 8787 })).toEqual([]);
  expect(programsFor({ kind: 'open', browser: 'chromium', port: 8787 })).toEqual(['chromium']);
  expect(programsFor({ kind: 'check', browser: 'firefox' })).toEqual(
    expect.arrayContaining(['firefox', 'libnotify', 'display', 'sessionBus']),
  );
});
