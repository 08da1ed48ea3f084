import { describe, expect, test } from 'vitest';
import { type LaunchSettings, planChromiumArgs, planFirefoxPrefs } from './launch-settings.js';

const settings: LaunchSettings = {
  pushService: { chromiumArgs: ['--gcm-checkin-url=x'], firefoxPrefs: { 'dom.push.serverURL': 'ws://x/' } },
  permission: 'granted',
};

describe('Chromium', () => {
  test('is pointed at the push service', () => {
    expect(planChromiumArgs(settings)).toContain('--gcm-checkin-url=x');
  });

  test('trusts no certificate but the one of the service', () => {
    expect(planChromiumArgs(settings)).not.toContain('--ignore-certificate-errors');
  });

  test('fills the display it is given', () => {
    const args = planChromiumArgs({ ...settings, display: { width: 900, height: 600 } });
    expect(args).toContain('--window-size=900,600');
    expect(args).toContain('--window-position=0,0');
  });
});

describe('Firefox', () => {
  test('is pointed at the push service', () => {
    expect(planFirefoxPrefs(settings)).toMatchObject({ 'dom.push.serverURL': 'ws://x/' });
  });

  test.each([
    ['granted', 1],
    ['prompt', 0],
  ] as const)('has the permission "%s" as %d', (permission, value) => {
    const prefs = planFirefoxPrefs({ ...settings, permission });
    expect(prefs['permissions.default.desktop-notification']).toBe(value);
  });

  test('keeps its name at the service over a restart', () => {
    expect(planFirefoxPrefs(settings)).not.toHaveProperty('dom.push.userAgentID');
  });
});
