import type { Change, KitKey, KitRecords } from '@web-push-kit/storage';
import type { HandlerContext } from './handler-context.js';

type AnyChange = (current: unknown) => unknown;

interface Batch {
  readonly changes: AnyChange[];
  readonly done: Promise<unknown>;
}

/**
 * Changes records one transaction after the other, and in each all changes of a record that came meanwhile: a burst of
 * pushes costs a few writes, not one each.
 */
export function createRecordChanger(getContext: () => HandlerContext): HandlerContext['change'] {
  const batches = new Map<KitKey, Batch>();
  let last: Promise<unknown> = Promise.resolve();
  const begin = (key: KitKey): Batch => {
    const { attempt, storage, records } = getContext();
    const changes: AnyChange[] = [];
    const changeAll: AnyChange = (current) => changes.reduce((value, change) => change(value), current);
    const write = async () => {
      batches.delete(key);
      const record = await storage.update(key, changeAll as Change<KitKey>);
      Object.assign(records, { [key]: record });
      return record;
    };
    last = last.then(() => attempt(write));
    return { changes, done: last };
  };
  return (key, change) => {
    const batch = batches.get(key) ?? begin(key);
    batches.set(key, batch);
    batch.changes.push(change as AnyChange);
    return batch.done as Promise<KitRecords[typeof key] | undefined>;
  };
}
