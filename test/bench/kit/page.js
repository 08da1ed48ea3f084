// The same work as the floor's, with the kit.
import { createPushClient, restBackend } from 'web-push-kit';

const push = createPushClient({ worker: '/sw.js', backend: restBackend('/api') });
push.addEventListener('statechange', () => dispatchEvent(new CustomEvent('permission', { detail: push.state.kind })));
globalThis.app = { on: () => push.subscribe(), off: () => push.unsubscribe() };
