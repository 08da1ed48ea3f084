// The elements that most pages have, with a client that knows where this browser stands.
import '../../../packages/kit/size/elements-core.js';
import { setDefaultClient } from '../../../packages/elements/dist/default-client.js';

const state = { kind: 'default', isOffline: false };

class KnowingClient extends EventTarget {
  state = state;
  whenReady = Promise.resolve(state);
  refresh = async () => state;
  subscribe = async () => ({ kind: 'dismissed' });
  unsubscribe = async () => ({ kind: 'unsubscribed' });
  canPrompt = async () => ({ kind: 'wait', reason: 'engagement' });
  recordPromptDismissal = async () => undefined;
}

setDefaultClient(new KnowingClient());
