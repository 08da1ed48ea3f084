import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decryptMessage } from './decrypt-message.js';

// RFC 8291, Appendix A.
const USER_AGENT_PRIVATE_KEY = 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94';
const AUTH = 'BTBZMqHH6r4Tts7J_aSIgg';
const BODY =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

function vectorKeys(auth = AUTH): Parameters<typeof decryptMessage>[1] {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(bytes(USER_AGENT_PRIVATE_KEY));
  return { ecdh, auth: bytes(auth) };
}

function changed(change: (body: Buffer) => void): Buffer {
  const body = bytes(BODY);
  change(body);
  return body;
}

test('decrypts the example of RFC 8291, Appendix A', () => {
  const content = decryptMessage(bytes(BODY), vectorKeys());
  expect(content?.toString('utf8')).toBe('When I grow up, I want to be a watermelon');
});

describe('does not decrypt', () => {
  test.each<[string, Buffer]>([
    ['a damaged tag', changed((body) => body.writeUInt8((body.at(-1) ?? 0) ^ 1, body.length - 1))],
    ['another salt', changed((body) => body.writeUInt8((body.at(0) ?? 0) ^ 1, 0))],
    ['a record longer than its size', changed((body) => body.writeUInt32BE(40, 16))],
    ['a sender key that is no point', changed((body) => body.fill(0, 22, 86))],
    ['a sender key of another length', changed((body) => body.writeUInt8(64, 20))],
    ['a body that ends in the header', bytes(BODY).subarray(0, 60)],
    ['an empty body', Buffer.alloc(0)],
  ])('%s', (_name, body) => {
    expect(decryptMessage(body, vectorKeys())).toBeUndefined();
  });

  test('with another shared secret', () => {
    expect(decryptMessage(bytes(BODY), vectorKeys('AAAAAAAAAAAAAAAAAAAAAA'))).toBeUndefined();
  });
});
