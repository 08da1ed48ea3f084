import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Chromium's numbers for a content setting. */
const ALLOW = 1;

/** Chromium's clock starts in 1601 and counts microseconds. */
const CHROMIUM_EPOCH_OFFSET_MS = 11_644_473_600_000;

type Json = Record<string, unknown>;

/**
 * Grants notifications in a Chromium profile that is not in use.
 *
 * A grant in the profile is a real one: the push service of the browser sees
 * it too, it outlives a restart, and it can be revoked in the settings. The
 * grant that DevTools offers only changes what the page reads.
 *
 * @param origins - The origins that may notify; every origin when there are none.
 */
export async function grantInChromiumProfile(
  userDataDir: string,
  origins: readonly string[],
  now: number,
): Promise<void> {
  const file = join(userDataDir, 'Default', 'Preferences');
  const preferences = await readJson(file);
  addGrant(preferences, origins, now);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}

/** Adds the grant to the preferences of a profile, leaving all others as they are. */
export function addGrant(preferences: Json, origins: readonly string[], now: number): void {
  const profile = enter(preferences, 'profile');
  if (origins.length === 0) {
    enter(profile, 'default_content_setting_values').notifications = ALLOW;
    return;
  }
  const exceptions = enter(enter(enter(profile, 'content_settings'), 'exceptions'), 'notifications');
  for (const origin of origins) {
    exceptions[toPattern(origin)] = {
      last_modified: String((now + CHROMIUM_EPOCH_OFFSET_MS) * 1000),
      setting: ALLOW,
    };
  }
}

/** The key of a content setting: an origin with its port always written out, for any embedder. */
function toPattern(origin: string): string {
  const { protocol, hostname, port } = new URL(origin);
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')},*`;
}

function enter(parent: Json, name: string): Json {
  const existing = parent[name];
  if (typeof existing === 'object' && existing !== null) return existing as Json;
  const created: Json = {};
  parent[name] = created;
  return created;
}

async function readJson(file: string): Promise<Json> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    // A new profile has none yet; Chromium itself replaces one it cannot read.
    return {};
  }
}
