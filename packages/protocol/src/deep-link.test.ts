import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveDeepLink } from './deep-link.js';

const SCOPE = 'https://shop.example/app/';
const context = { scope: SCOPE, allowedOrigins: ['https://help.example', 'https://docs.example:8443/any/path'] };

describe('resolveDeepLink', () => {
  test.each<[string, string]>([
    ['orders/7', 'https://shop.example/app/orders/7'],
    ['/orders/7?tab=1#top', 'https://shop.example/orders/7?tab=1#top'],
    ['?q=1', 'https://shop.example/app/?q=1'],
    ['', 'https://shop.example/app/'],
    ['  /x\n', 'https://shop.example/x'],
    ['//shop.example/x', 'https://shop.example/x'],
    ['HTTPS://SHOP.EXAMPLE/X', 'https://shop.example/X'],
    ['https://shop.example:443/x', 'https://shop.example/x'],
    ['https://user:secret@shop.example/x', 'https://shop.example/x'],
    ['https://help.example/faq', 'https://help.example/faq'],
    ['https://docs.example:8443/', 'https://docs.example:8443/'],
  ])('lets %j through', (target, expected) => {
    expect(resolveDeepLink(target, context)).toBe(expected);
  });

  test.each<[string]>([
    ['https://evil.example/'],
    ['//evil.example/'],
    ['/\\evil.example/'],
    ['\\\\evil.example'],
    ['https:\\\\evil.example'],
    ['https://shop.example.evil.example/'],
    ['https://shop.example@evil.example/'],
    ['http://shop.example/'],
    ['https://shop.example:8443/'],
    ['https://docs.example/'],
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['java\nscript:alert(1)'],
    [' \u0001javascript:alert(1)'],
    ['javascript://shop.example/%0aalert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['blob:https://shop.example/1b4d'],
    ['blob:https://help.example/1b4d'],
    ['file:///etc/passwd'],
    ['filesystem:https://shop.example/temporary/x'],
    ['about:blank'],
    ['view-source:https://shop.example/'],
    ['intent://shop.example/#Intent;scheme=https;end'],
    ['ws://shop.example/'],
    ['mailto:a@shop.example'],
    ['https://'],
    ['https://['],
  ])('refuses %j', (target) => {
    expect(resolveDeepLink(target, context)).toBeUndefined();
  });

  test.each<[unknown]>([
    [undefined],
    [null],
    [7],
    [true],
    [{}],
    [[]],
    [['/x']],
    [{ toString: () => '/x' }],
    [new URL('https://shop.example/')],
    [Symbol('x')],
    [() => '/x'],
  ])('refuses what is not a string: %o', (target) => {
    expect(resolveDeepLink(target, context)).toBeUndefined();
  });

  test('without an allow-list only the own origin counts', () => {
    expect(resolveDeepLink('https://help.example/', { scope: SCOPE })).toBeUndefined();
  });

  test.each([['*'], ['null'], [''], ['help.example'], ['https://*.example'], ['https://']])(
    'an allowed origin that is none, %j, allows nothing',
    (origin) => {
      expect(resolveDeepLink('https://help.example/', { scope: SCOPE, allowedOrigins: [origin] })).toBeUndefined();
    },
  );

  test('a scope that is not a URL allows nothing', () => {
    expect(resolveDeepLink('https://shop.example/', { scope: 'nonsense' })).toBeUndefined();
    expect(resolveDeepLink('/x', { scope: 'nonsense' })).toBeUndefined();
  });

  test('whatever comes in, what comes out is an http(s) URL on an allowed origin without credentials', () => {
    const origins = new Set(['https://shop.example', 'https://help.example', 'https://docs.example:8443']);
    const target = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.anything(),
      fc
        .tuple(
          fc.constantFrom('https:', 'javascript:', 'blob:', '//', '\\\\', '/', ''),
          fc.constantFrom('', '//', 'shop.example', 'help.example', 'a:b@shop.example', 'evil.example'),
          fc.string(),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(target, (value) => {
        const resolved = resolveDeepLink(value, context);
        if (resolved === undefined) return;
        const url = new URL(resolved);
        expect(origins).toContain(url.origin);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
