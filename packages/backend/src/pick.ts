/**
 * What stands at a path of names with dots between them; the value itself for an empty path.
 *
 * Never throws.
 */
export function pick(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], value);
}
