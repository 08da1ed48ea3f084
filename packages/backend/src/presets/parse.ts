import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';

/** What {@link parse} takes. */
export type ParseOptions = KeyedPresetOptions & {
  readonly applicationId: string;
  readonly javascriptKey?: string;
};

/**
 * Parse Server: an installation whose device token is the subscription, as text. Topics are channels.
 *
 * Only its master key may delete installations: unsubscribing empties one instead.
 */
export function parse(baseUrl: string, { applicationId, javascriptKey, ...options }: ParseOptions): PushBackend {
  const one = '/installations/{id}';
  return httpBackend({
    baseUrl,
    headers: () => ({
      'X-Parse-Application-Id': applicationId,
      ...(javascriptKey !== undefined && { 'X-Parse-JavaScript-Key': javascriptKey }),
    }),
    subscribe: {
      url: '/installations',
      id: 'objectId',
      body: ({ subscription, request }) => ({
        deviceType: 'web',
        deviceToken: JSON.stringify(subscription),
        channels: request.topics,
        ...(request.deviceId !== undefined && { installationId: request.deviceId }),
      }),
      rotation: 'unsubscribe',
    },
    update: { url: one, method: 'PUT', body: ({ saved, change }) => ({ channels: change.topics ?? saved.topics }) },
    unsubscribe: { url: one, method: 'PUT', body: () => ({ channels: [], deviceToken: { __op: 'Delete' } }) },
    status: { url: one, method: 'GET' },
    ...options,
  });
}
