/** Something that a test lets others wait for. */
export interface Gate {
  /** Settles at once while the gate is open, else when it opens. */
  readonly whenOpen: Promise<void>;
  open(): void;
  close(): void;
}

/** Creates a gate, closed. */
export function createGate(): Gate {
  let open = (): void => undefined;
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      open = resolve;
    });
  let whenOpen = wait();
  return {
    get whenOpen() {
      return whenOpen;
    },
    open: () => open(),
    close: () => {
      whenOpen = wait();
    },
  };
}

/** Returns the same object, but each of its methods waits for the gate before it does anything. */
export function holdMethods<T extends object>(target: T, gate: Gate): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        await gate.whenOpen;
        return member.apply(object, args);
      };
    },
  });
}
