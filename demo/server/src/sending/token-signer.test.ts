import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import webPush from 'web-push';
import { TokenSigner } from './token-signer.js';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const keys = webPush.generateVAPIDKeys();

function createSigner(): TokenSigner {
  return new TokenSigner({ keys, subject: 'mailto:ops@ferry.example' });
}

function readToken(authorization: string): { readonly token: string; readonly claims: Record<string, unknown> } {
  const token = /^vapid t=([^,]+), k=(.+)$/.exec(authorization)?.[1] ?? '';
  const [, claims = ''] = token.split('.');
  return { token, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}

test('signs for one origin, with a contact and an end within 24 hours', () => {
  const { claims } = readToken(createSigner().authorize('https://push.example:8443', NOW));
  expect(claims).toEqual({
    aud: 'https://push.example:8443',
    exp: (NOW + 12 * HOUR_MS) / 1000,
    sub: 'mailto:ops@ferry.example',
  });
});

test('names the public key, which verifies the signature', () => {
  const authorization = createSigner().authorize('https://push.example', NOW);
  expect(authorization).toMatch(new RegExp(`, k=${keys.publicKey}$`));
  const { token } = readToken(authorization);
  const [header, claims, signature = ''] = token.split('.');
  const point = Buffer.from(keys.publicKey, 'base64url');
  const key = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const content = Buffer.from(`${header}.${claims}`);
  const isGenuine = verify('sha256', content, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  expect(isGenuine).toBe(true);
});

test('uses one token for an origin until an hour before it ends', () => {
  const signer = createSigner();
  const first = signer.authorize('https://push.example', NOW);
  expect(signer.authorize('https://push.example', NOW + 11 * HOUR_MS - 1)).toBe(first);
  const second = signer.authorize('https://push.example', NOW + 11 * HOUR_MS);
  expect(readToken(second).claims.exp).toBe((NOW + 23 * HOUR_MS) / 1000);
});

test('signs a token of its own for every origin', () => {
  const signer = createSigner();
  const tokens = ['https://a.example', 'https://b.example'].map((origin) => signer.authorize(origin, NOW));
  expect(tokens.map((token) => readToken(token).claims.aud)).toEqual(['https://a.example', 'https://b.example']);
});

test('signs anew after a push service refused a token', () => {
  const signer = createSigner();
  const refused = signer.authorize('https://push.example', NOW);
  signer.forget('https://push.example');
  expect(signer.authorize('https://push.example', NOW + 1000)).not.toBe(refused);
});

test('signs anew when the clock was set back, since the old token would end too late', () => {
  const signer = createSigner();
  signer.authorize('https://push.example', NOW);
  const { claims } = readToken(signer.authorize('https://push.example', NOW - 24 * HOUR_MS));
  expect(claims.exp).toBe((NOW - 12 * HOUR_MS) / 1000);
});
