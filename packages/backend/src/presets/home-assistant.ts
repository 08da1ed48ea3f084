import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';
import { nameBrowser } from './user-agent.js';

/** What {@link homeAssistant} takes: `key` comes from the WebSocket command `notify/html5/appkey`. */
export type HomeAssistantOptions = KeyedPresetOptions & {
  /** What the device is called in Home Assistant. */
  readonly name?: string;
};

const PATH = '/api/notify.html5';

/**
 * Home Assistant's integration `html5`. Needs `authorization`, a bearer token. It compares all of a subscription to
 * remove it, and says yes when it finds none.
 */
export function homeAssistant(baseUrl: string, { name, ...options }: HomeAssistantOptions): PushBackend {
  return httpBackend({
    baseUrl,
    subscribe: {
      url: PATH,
      body: ({ subscription }) => ({
        subscription,
        // It takes these two names only.
        browser: nameBrowser() === 'firefox' ? 'firefox' : 'chrome',
        ...(name !== undefined && { name }),
      }),
      rotation: 'unsubscribe',
    },
    unsubscribe: { url: PATH, method: 'DELETE', body: ({ sent }) => ({ subscription: sent?.subscription }) },
    ...options,
  });
}
