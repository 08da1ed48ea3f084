import { createECDH } from 'node:crypto';
import webPush from 'web-push';
import type { PushService } from '../src/push-service/push-service.js';

/** A backend's key pair and how it sends with npm `web-push`. */
export class Sender {
  readonly keys = webPush.generateVAPIDKeys();

  get applicationServerKey(): string {
    return this.keys.publicKey;
  }

  /** `Authorization` header for an endpoint, signed with this sender's key. */
  authorize(endpoint: string, { audience = new URL(endpoint).origin, expiresAt }: AuthorizeOptions = {}): string {
    const { publicKey, privateKey } = this.keys;
    const headers = webPush.getVapidHeaders(
      audience,
      'mailto:sender@example.com',
      publicKey,
      privateKey,
      'aes128gcm',
      expiresAt,
    );
    return headers.Authorization;
  }

  /** Posts a message; a text is not encrypted, since the service could not tell. */
  post(
    service: Pick<PushService, 'resolveEndpoint'>,
    endpoint: string,
    { text, headers = {} }: PostOptions = {},
  ): Promise<Response> {
    return fetch(service.resolveEndpoint(endpoint), {
      method: 'POST',
      headers: {
        authorization: this.authorize(endpoint),
        ttl: '60',
        ...(text !== undefined && { 'content-encoding': 'aes128gcm' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
  }
}

interface AuthorizeOptions {
  readonly audience?: string;
  /** Seconds since the Unix epoch. */
  readonly expiresAt?: number;
}

interface PostOptions {
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A public key of P-256 that belongs to nobody here, base64url. */
export function makeForeignKey(): string {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return ecdh.getPublicKey().toString('base64url');
}
