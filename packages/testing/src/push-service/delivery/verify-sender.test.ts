import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type SenderExpectation, type SenderProof, verifySender } from './verify-sender.js';

const NOW = 1_700_000_000_000;
const NOW_SECONDS = NOW / 1000;
const DAY_SECONDS = 86_400;
const AUDIENCE = 'https://push.example.net';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEY = toRawKey(publicKey);
const expectation: SenderExpectation = { applicationServerKey: KEY, audiences: [AUDIENCE], now: NOW };

function toRawKey(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64url',
  );
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function makeToken(claims: unknown, header: unknown = { typ: 'JWT', alg: 'ES256' }): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = createSign('sha256').update(signed).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

const validClaims = { aud: AUDIENCE, exp: NOW_SECONDS + 3600, sub: 'mailto:push@example.com' };

function prove(authorization: string | undefined, cryptoKey?: string): SenderProof {
  return { authorization, cryptoKey };
}

function proveClaims(claims: unknown): SenderProof {
  return prove(`vapid t=${makeToken(claims)}, k=${KEY}`);
}

test('accepts the example of RFC 8292, section 2.4', () => {
  const key = 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs';
  const token =
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA';
  const at = (now: number): SenderExpectation => ({ applicationServerKey: key, audiences: [AUDIENCE], now });
  const proof = prove(`vapid t=${token}, k=${key}`);
  const expiresAt = 1_453_523_768_000;

  expect(verifySender(proof, at(expiresAt - 1))).toEqual({ kind: 'accepted' });
  expect(verifySender(proof, at(expiresAt))).toEqual({ kind: 'refused', reason: 'expired-token' });
});

describe('accepts', () => {
  test.each<[string, SenderProof]>([
    ['a signed token with the key of the subscription', proveClaims(validClaims)],
    ['a token that lives exactly a day', proveClaims({ ...validClaims, exp: NOW_SECONDS + DAY_SECONDS })],
    ['an audience written with a slash', proveClaims({ ...validClaims, aud: `${AUDIENCE}/` })],
    ['parameters in the other order, without blanks', prove(`vapid k=${KEY},t=${makeToken(validClaims)}`)],
    ['a scheme in capitals', prove(`VAPID t=${makeToken(validClaims)}, k=${KEY}`)],
    ['the older scheme with its key in Crypto-Key', prove(`WebPush ${makeToken(validClaims)}`, `p256ecdsa=${KEY}`)],
    [
      'the older scheme with a key for the content beside it',
      prove(`WebPush ${makeToken(validClaims)}`, `dh=BAAA;p256ecdsa="${KEY}"`),
    ],
  ])('%s', (_name, proof) => {
    expect(verifySender(proof, expectation)).toEqual({ kind: 'accepted' });
  });

  test('a sender without any proof when the subscription is bound to no key', () => {
    expect(verifySender(prove(undefined), { ...expectation, applicationServerKey: undefined })).toEqual({
      kind: 'accepted',
    });
  });
});

describe('refuses', () => {
  const foreignKey = toRawKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
  const [header, claims, signature] = makeToken(validClaims).split('.') as [string, string, string];
  const offCurve = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url');

  test.each<[string, SenderProof, string]>([
    ['no proof at all', prove(undefined), 'missing-authorization'],
    ['another scheme', prove(`Bearer ${makeToken(validClaims)}`), 'invalid-authorization'],
    ['a header without a key', prove(`vapid t=${makeToken(validClaims)}`), 'invalid-authorization'],
    ['an empty header', prove(''), 'invalid-authorization'],
    ['another key', prove(`vapid t=${makeToken(validClaims)}, k=${foreignKey}`), 'key-mismatch'],
    [
      'changed claims',
      prove(`vapid t=${header}.${encode({ ...validClaims, sub: 'x' })}.${signature}, k=${KEY}`),
      'invalid-signature',
    ],
    ['no signature', prove(`vapid t=${header}.${claims}., k=${KEY}`), 'invalid-signature'],
    [
      'the algorithm "none"',
      prove(`vapid t=${makeToken(validClaims, { alg: 'none' })}, k=${KEY}`),
      'invalid-signature',
    ],
    ['a token that is none', prove(`vapid t=…, k=${KEY}`), 'invalid-signature'],
    ['an expiry that is a text', proveClaims({ ...validClaims, exp: String(NOW_SECONDS + 60) }), 'invalid-expiry'],
    ['no expiry', proveClaims({ aud: AUDIENCE }), 'invalid-expiry'],
    ['a token that expires now', proveClaims({ ...validClaims, exp: NOW_SECONDS }), 'expired-token'],
    [
      'a token that lives a second too long',
      proveClaims({ ...validClaims, exp: NOW_SECONDS + DAY_SECONDS + 1 }),
      'long-lived-token',
    ],
    ['another audience', proveClaims({ ...validClaims, aud: 'https://push.example.com' }), 'wrong-audience'],
    ['an audience with a path', proveClaims({ ...validClaims, aud: `${AUDIENCE}/send` }), 'wrong-audience'],
    ['an audience with another port', proveClaims({ ...validClaims, aud: `${AUDIENCE}:8443` }), 'wrong-audience'],
    ['an audience that is no URL', proveClaims({ ...validClaims, aud: 'push.example.net' }), 'wrong-audience'],
    ['claims that are no object', proveClaims(null), 'invalid-signature'],
  ])('%s', (_name, proof, reason) => {
    expect(verifySender(proof, expectation)).toEqual({ kind: 'refused', reason });
  });

  test('a key that is no point of the curve', () => {
    const proof = prove(`vapid t=${makeToken(validClaims)}, k=${offCurve}`);
    const verdict = verifySender(proof, { ...expectation, applicationServerKey: undefined });
    expect(verdict).toEqual({ kind: 'refused', reason: 'invalid-signature' });
  });
});
