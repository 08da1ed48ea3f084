import { DEFAULT_WORKER, nameAddress, nameUser, nameWorker } from '../allow-markup.js';
import type { GuardedValue } from '../markup-guard.js';
import type { ProviderAttributes } from './own-client.js';

/** The properties of a provider that say who is signed in. */
export interface ProviderUser {
  readonly user: string;
  readonly userToken: string;
  readonly userHash: string;
}

/** The values of a provider's client that markup may only choose among; none where it makes no client of its own. */
export function guardClient({ backend, worker, scope, mock }: ProviderAttributes): readonly GuardedValue[] {
  if (!backend || mock) return [];
  const url = worker || DEFAULT_WORKER;
  return [
    {
      properties: ['backend'],
      entry: nameAddress('backend', backend),
      shown: `backend="${backend}"`,
      allowedBy: 'backends',
    },
    {
      // A backend alone asks for the default worker, which could take the place of the site's own.
      properties: ['backend', 'worker', 'scope'],
      entry: nameWorker({ url, scope: scope ?? '' }),
      shown: `worker="${url}"${scope ? ` scope="${scope}"` : ''}`,
      allowedBy: 'workers',
    },
  ];
}

/** The user who is signed in, as a value that markup may only choose. */
export function guardUser({ user, userToken, userHash }: ProviderUser): GuardedValue {
  return {
    properties: ['user', 'userToken', 'userHash'],
    entry: nameUser({ id: user, token: userToken, hash: userHash }),
    shown: 'user, user-token or user-hash',
    allowedBy: 'users',
  };
}
