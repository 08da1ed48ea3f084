import { describe, expect, test } from 'vitest';
import { combinePermission, type PermissionVoice, requestPermission } from './permission.js';

describe('combinePermission', () => {
  test.each<[PermissionVoice[], NotificationPermission]>([
    [['default', 'prompt', undefined], 'default'],
    [['default', 'prompt', 'granted'], 'granted'],
    [['default', 'granted', 'prompt'], 'granted'],
    [['denied', 'prompt', 'prompt'], 'denied'],
    [['default', 'denied', undefined], 'denied'],
    [[], 'default'],
  ])('%j means %s', (voices, permission) => {
    expect(combinePermission(voices)).toBe(permission);
  });
});

describe('requestPermission', () => {
  test('takes an answer by promise', async () => {
    const granted: NotificationPermission = 'granted';
    expect(await requestPermission({ permission: 'default', requestPermission: async () => granted })).toBe(granted);
  });

  test('takes an answer by callback, as Safari before 16 gives it', async () => {
    const answer = requestPermission({
      permission: 'default',
      requestPermission: (callback) => {
        queueMicrotask(() => callback?.('denied'));
        return undefined;
      },
    });
    expect(await answer).toBe('denied');
  });

  test('a browser that throws is a rejection', async () => {
    const answer = requestPermission({
      permission: 'default',
      requestPermission: () => {
        throw new TypeError('not here');
      },
    });
    await expect(answer).rejects.toThrow('not here');
  });
});
