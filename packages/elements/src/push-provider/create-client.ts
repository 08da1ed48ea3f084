import { restBackend } from '@web-push-kit/backend';
import { createPushClient, type PushClient } from '@web-push-kit/client';
import type { MarkupOptions } from '../client-attributes.js';

/** Creates the client that markup asks for. @throws PushError `invalid-option`. */
export function createClient({ backend, ...options }: MarkupOptions): PushClient {
  return createPushClient({ deepLinks: 'navigate', ...options, backend: restBackend(backend) });
}
