import { expect, test } from 'vitest';
import { isBrowserCommandLine } from './browser-process.js';

test.each([
  ['Firefox', '/usr/bin/firefox-esr\0--profile\0/profiles/p-1\0', true],
  [
    'Chromium, which writes blanks over the zeros',
    '/usr/lib/chromium --a --user-data-dir=/profiles/p-1 about:blank',
    true,
  ],
  ['a profile at the end', '/usr/lib/chromium --user-data-dir=/profiles/p-1', true],
  ['a renderer', '/usr/lib/chromium --type=renderer --user-data-dir=/profiles/p-1 ', false],
  ['a content process', '/usr/bin/firefox-esr\0-contentproc\0--profile\0/profiles/p-1\0', false],
  ['another profile that starts alike', '/usr/lib/chromium --user-data-dir=/profiles/p-10', false],
  ['a folder below it', '/usr/lib/crashpad --database=/profiles/p-1/Crashes', false],
  ['another program', '/bin/sh\0-c\0x', false],
  ['a process that has gone', '', false],
])('tells whether a command line is that of the browser with the profile: %s', (_name, commandLine, expected) => {
  expect(isBrowserCommandLine(commandLine, '/profiles/p-1')).toBe(expected);
});
