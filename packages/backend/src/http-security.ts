import type { Answer } from './exchange.js';
import type { CsrfOptions, HttpBackendOptions } from './http-options.js';
import { readCookie, readMeta } from './page-facts.js';
import { pick } from './pick.js';

/** What a request proves who sent it with. */
export interface Security {
  headers(): Promise<Record<string, string>>;
  /** Gets what a refusal asks for. @returns Whether sending again may help. */
  renew(status: number): Promise<boolean>;
}

const REFRESH_ON: readonly number[] = [403, 419, 422];

/** CSRF tokens and `Authorization`, renewed at most once for each refusal. */
export function createSecurity(
  { csrf, authorization }: Pick<HttpBackendOptions, 'csrf' | 'authorization'>,
  load: (url: string) => Promise<Answer>,
): Security {
  let token: string | undefined;
  let renewed: string | undefined;
  let isTokenFresh = false;
  return {
    headers: async () => {
      // Pages and cookies are looked at each time; an address is only asked again after a refusal.
      const isKept = isTokenFresh || (token !== undefined && csrf && 'url' in csrf.from);
      if (csrf && !isKept) token = await readToken(csrf, load);
      isTokenFresh = false;
      const proof = renewed === undefined ? await readAuthorization({ authorization }) : { authorization: renewed };
      renewed = undefined;
      return { ...proof, ...(csrf && token !== undefined && { [csrf.header.toLowerCase()]: token }) };
    },
    renew: async (status) => {
      if (status === 401 && typeof authorization === 'function') {
        renewed = await authorization(true);
        return true;
      }
      if (!csrf || !(csrf.refreshOn ?? REFRESH_ON).includes(status)) return false;
      const refused = token;
      token = await readToken(csrf, load, true);
      isTokenFresh = true;
      return token !== refused;
    },
  };
}

/** The header that proves who sends a request, if there is one. */
export async function readAuthorization({
  authorization,
}: {
  readonly authorization?: HttpBackendOptions['authorization'] | undefined;
}): Promise<{ readonly authorization?: string }> {
  const proof = typeof authorization === 'function' ? await authorization(false) : authorization;
  return proof === undefined ? {} : { authorization: proof };
}

async function readToken(
  { from }: CsrfOptions,
  load: (url: string) => Promise<Answer>,
  isRefused = false,
): Promise<string | undefined> {
  if (typeof from === 'function') return from();
  if ('meta' in from) return readMeta(from.meta);
  if ('url' in from) return asText(pick((await load(from.url)).json, from.path));
  const token = await readCookie(from.cookie);
  if (!from.refreshUrl || (token !== undefined && !isRefused)) return token;
  await load(from.refreshUrl);
  return readCookie(from.cookie);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
