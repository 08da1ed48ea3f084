/** Which page an address shows. */
export type PageAddress =
  | { readonly kind: 'timetable'; readonly from: string | undefined }
  | { readonly kind: 'sailing'; readonly id: string }
  | { readonly kind: 'alerts' }
  | { readonly kind: 'help' }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'account' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'not-found'; readonly path: string };

/** Pages whose address says all about them. */
const PLAIN_PAGES: ReadonlyMap<string, 'alerts' | 'help' | 'inbox' | 'settings' | 'account' | 'operator'> = new Map([
  ['/alerts', 'alerts'],
  ['/alerts/help', 'help'],
  ['/inbox', 'inbox'],
  ['/settings', 'settings'],
  ['/account', 'account'],
  ['/operator', 'operator'],
]);

/** Parts of the origin that are not pages of this application: the browser loads them itself. */
const FOREIGN_FOLDERS = ['/script-tag', '/push', '/api', '/assets', '/icons'];

/** Whether the application itself shows this path, be it as a page or as "not found". */
export function isPagePath(pathname: string): boolean {
  const isForeign = FOREIGN_FOLDERS.some((folder) => pathname === folder || pathname.startsWith(`${folder}/`));
  return !isForeign && !/\.[a-z0-9]+$/i.test(pathname);
}

/** Finds the page for an address. Never throws. */
export function matchPage({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): PageAddress {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  if (path === '/' || path === '') return { kind: 'timetable', from: searchParams.get('from') ?? undefined };
  const kind = PLAIN_PAGES.get(path);
  if (kind !== undefined) return { kind };
  const id = /^\/sailings\/([^/]+)$/.exec(path)?.[1];
  const decoded = id === undefined ? undefined : decode(id);
  return decoded === undefined ? { kind: 'not-found', path: pathname } : { kind: 'sailing', id: decoded };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone "%" in an address is nobody's sailing.
    return undefined;
  }
}
