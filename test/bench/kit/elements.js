// The elements that most pages have, with a client that knows where this browser stands.
import { setDefaultClient } from '../../../packages/elements/dist/default-client.js';
import '../../../packages/elements/dist/push-bell/define.js';
import '../../../packages/elements/dist/push-prompt/define.js';
import '../../../packages/elements/dist/push-toggle/define.js';

const state = { kind: 'default', isOffline: false };

// Its state never changes: there is nothing to listen to.
setDefaultClient({
  state,
  whenReady: Promise.resolve(state),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  refresh: async () => state,
  subscribe: async () => ({ kind: 'dismissed' }),
  unsubscribe: async () => ({ kind: 'unsubscribed' }),
  canPrompt: async () => ({ kind: 'wait', reason: 'engagement' }),
  recordPromptDismissal: async () => undefined,
});
