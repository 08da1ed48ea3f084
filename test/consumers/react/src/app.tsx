import { useState, useSyncExternalStore } from 'react';
// Defines the elements, and tells TypeScript of them.
import 'web-push-kit/elements';
import 'web-push-kit/react';
import { push, pushStore } from './push.js';

export function App() {
  const { state } = useSyncExternalStore(pushStore.subscribe, pushStore.getSnapshot, pushStore.getServerSnapshot);
  const [changes, setChanges] = useState<string[]>([]);
  return (
    <main>
      <push-toggle
        client={push}
        label="Delays of my ferries"
        onpush-state-change={(event) => setChanges((before) => [...before, event.state.kind])}
      ></push-toggle>
      <p id="state">{state.kind}</p>
      <p id="changes">{changes.join(' ')}</p>
    </main>
  );
}
