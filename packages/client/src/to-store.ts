import type { PushState } from '@web-push-kit/protocol';
import type { SubscriptionSettings } from '@web-push-kit/storage';
import type { PushClient } from './push-client.js';

/** What a {@link PushStore} holds. */
export interface PushSnapshot {
  readonly state: PushState;
  readonly topics: readonly string[];
  /** The topics and everything else that the user has chosen. */
  readonly settings: SubscriptionSettings;
}

/** A client as frameworks take stores: React's `useSyncExternalStore`, Svelte's `$store`, and their like. */
export interface PushStore {
  /** Calls back at once and after each change. @returns Stops that. */
  subscribe(listener: (snapshot: PushSnapshot) => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): PushSnapshot;
  /** What holds where there is no browser: the same on the server and while a page is hydrated. */
  getServerSnapshot(): PushSnapshot;
}

const SERVER_SNAPSHOT: PushSnapshot = {
  state: { kind: 'checking', isOffline: false },
  topics: [],
  settings: { topics: [] },
};

/** Makes a store of a client. The functions may be passed around without the store. */
export function toStore(push: PushClient): PushStore {
  let last: PushSnapshot | undefined;
  const getSnapshot = (): PushSnapshot => {
    const { state, settings } = push;
    if (last?.state !== state || last.settings !== settings) last = { state, settings, topics: settings.topics };
    return last;
  };
  const subscribe: PushStore['subscribe'] = (listener) => {
    const tell = (): void => listener(getSnapshot());
    push.addEventListener('statechange', tell);
    push.addEventListener('recordschange', tell);
    tell();
    return () => {
      push.removeEventListener('statechange', tell);
      push.removeEventListener('recordschange', tell);
    };
  };
  return { subscribe, getSnapshot, getServerSnapshot: () => SERVER_SNAPSHOT };
}
