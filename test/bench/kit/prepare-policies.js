// A user who wants a lot: every policy of the worker has something to decide, and lets the message pass.
import { createKitStorage } from 'web-push-kit';

const MANY = 1_000_000;

globalThis.prepared = createKitStorage({ scope: location.href }).update('preferences', () => ({
  quietHours: [
    { start: '22:00', end: '07:00', timeZone: 'Europe/Athens' },
    { start: '00:00', end: '00:00', days: [0, 6], timeZone: 'Pacific/Auckland' },
  ],
  mutedTopics: ['route-1', 'route-2', 'route-3'],
  caps: [{ count: MANY }, { topic: 'orders', count: MANY, perMs: 600_000 }],
  attributes: { name: 'Ann' },
  locale: 'en-GB',
  userHash: 'ann',
}));
