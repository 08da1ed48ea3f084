/** Tells a listener of each call of some methods of an object, before the call is carried out. */
export function callBefore<Name extends string>(
  target: Record<Name, unknown>,
  names: readonly Name[],
  listener: () => void,
): void {
  for (const name of names) {
    const method = target[name];
    if (typeof method !== 'function') continue;
    const value = (...args: unknown[]): unknown => {
      listener();
      return method.apply(target, args);
    };
    Object.defineProperty(target, name, { value, configurable: true });
  }
}
