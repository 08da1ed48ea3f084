import type { PushBackend } from '@web-push-kit/backend';

/** The generator of P-256: a well-formed key that belongs to nobody. */
const KEY =
  '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
  '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';

/** A backend that takes everything; a test replaces what should go otherwise. */
export function createFakeBackend(overrides: Partial<PushBackend> = {}): PushBackend {
  return {
    url: 'https://app.example/push',
    getApplicationServerKey: async () => Uint8Array.from(KEY.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    subscribe: async ({ topics }) => ({ id: 'fake', topics }),
    unsubscribe: async () => undefined,
    ...overrides,
  };
}
