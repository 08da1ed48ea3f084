/** What keeps a page from being a good app. */
export type ManifestProblem = 'missing' | 'unreadable' | 'name' | 'icons' | 'display';

/** What the web app manifest says about the app. */
export interface ManifestSummary {
  readonly name: string;
  /** The URL of the largest icon; empty where there is none. */
  readonly icon: string;
  readonly problems: readonly ManifestProblem[];
}

type Foreign = Readonly<Record<string, unknown>>;

const APP_DISPLAYS = ['standalone', 'fullscreen', 'minimal-ui'];
const DEADLINE_MS = 3000;

/**
 * Reads a web app manifest. Never rejects.
 *
 * @param href - Empty where the page has none.
 * @see https://www.w3.org/TR/appmanifest/
 */
export async function readManifest(href: string, fetch = globalThis.fetch): Promise<ManifestSummary> {
  if (href === '') return { name: '', icon: '', problems: ['missing'] };
  try {
    const response = await fetch(href, { signal: AbortSignal.timeout(DEADLINE_MS) });
    const manifest: unknown = response.ok ? await response.json() : undefined;
    if (typeof manifest === 'object' && manifest !== null) return summarizeManifest({ ...manifest }, href);
  } catch {
    // Not there, not JSON, too late, or on another origin.
  }
  return { name: '', icon: '', problems: ['unreadable'] };
}

/** Picks what a guide needs out of a manifest. @param href - Where it is: icons are relative to it. */
export function summarizeManifest(manifest: Foreign, href: string): ManifestSummary {
  const { name, short_name: shortName, display, icons } = manifest;
  const shown = [shortName, name].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
  const icon = findIcon(icons, href);
  return {
    name: shown.trim(),
    icon,
    problems: [
      ...(shown === '' ? (['name'] as const) : []),
      ...(icon === '' ? (['icons'] as const) : []),
      ...(typeof display === 'string' && APP_DISPLAYS.includes(display) ? [] : (['display'] as const)),
    ],
  };
}

function findIcon(icons: unknown, href: string): string {
  const found = (Array.isArray(icons) ? (icons as readonly unknown[]) : []).flatMap((icon) => readIcon(icon, href));
  return found.sort((a, b) => b.size - a.size)[0]?.src ?? '';
}

function readIcon(icon: unknown, href: string): readonly { readonly src: string; readonly size: number }[] {
  if (typeof icon !== 'object' || icon === null) return [];
  const { src, sizes, purpose }: Foreign = { ...icon };
  // One for a mask has room around it, one in a single color is hardly to be seen.
  const isPlain = purpose === undefined || String(purpose).split(/\s+/).includes('any');
  if (typeof src !== 'string' || !isPlain || !URL.canParse(src, href)) return [];
  return [{ src: new URL(src, href).href, size: Number.parseInt(String(sizes), 10) || 0 }];
}
