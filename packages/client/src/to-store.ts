import type { PushState } from '@web-push-kit/protocol';
import type { PushClient } from './push-client.js';

/** What a {@link PushStore} holds. */
export interface PushSnapshot {
  readonly state: PushState;
  readonly topics: readonly string[];
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

const SERVER_SNAPSHOT: PushSnapshot = { state: { kind: 'checking', isOffline: false }, topics: [] };

/** Makes a store of a client. The functions may be passed around without the store. */
export function toStore(push: PushClient): PushStore {
  let last: PushSnapshot | undefined;
  const getSnapshot = (): PushSnapshot => {
    const { state, topics } = push;
    if (last?.state !== state || !areSame(last.topics, topics)) last = { state, topics };
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

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((topic, at) => topic === other[at]));
}
