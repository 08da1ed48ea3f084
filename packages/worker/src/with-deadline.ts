/**
 * Waits for `work`, but not forever: another realm, storage or the network may never answer.
 *
 * The work itself is not stopped; only the waiting is.
 *
 * @param timeoutMs - Longest wait, in milliseconds.
 * @returns What `work` gave, or `undefined` when the time was over first.
 * @throws Whatever `work` rejects with, when it does so in time.
 */
export async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether `attempt` came to a good end in time. A rejection, a synchronous exception and a missed deadline all mean
 * no; which of them it was makes no difference to the caller's next step.
 *
 * @param timeoutMs - Longest wait, in milliseconds.
 */
export async function succeeds(attempt: () => Promise<unknown>, timeoutMs: number): Promise<boolean> {
  const isDone = async () => {
    await attempt();
    return true;
  };
  // The promise is not awaited after its deadline; its late rejection is part of the answer "no".
  const outcome = isDone().catch(() => false);
  return (await withDeadline(outcome, timeoutMs)) ?? false;
}
