/**
 * Dispatches an extendable event and waits for every promise that a listener gave to `waitUntil`, also for those that
 * were added while waiting.
 *
 * @param members - Members of the event beside its type, such as `notification`.
 * @throws What the first of the promises rejects with.
 */
export async function dispatchAndWaitUntilDone(target: EventTarget, type: string, members: object): Promise<void> {
  const promises: Promise<unknown>[] = [];
  const waitUntil = (promise: Promise<unknown>) => promises.push(promise);
  target.dispatchEvent(Object.assign(new Event(type), members, { waitUntil }));
  for (let done = 0; done < promises.length; done++) await promises[done];
}
