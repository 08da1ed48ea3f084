import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

const PATH = '/api/v3/plugins/web-push/subscription';

/**
 * NodeBB with `nodebb-plugin-web-push`. It finds a subscription by exactly what was sent, says yes to a removal that
 * removed nothing, and never cleans up: an exact echo matters.
 */
export function nodebb(baseUrl = '', options: PresetOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    key: { url: '/api/config', path: 'web-push.vapidKey' },
    csrf: { from: { url: '/api/config', path: 'csrf_token' }, header: 'x-csrf-token' },
    subscribe: { url: PATH, body: ({ subscription }) => ({ subscription }), rotation: 'unsubscribe' },
    unsubscribe: { url: PATH, method: 'DELETE', body: 'replay' },
    ...options,
  });
}
