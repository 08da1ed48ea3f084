import { httpBackend } from '../http-backend.js';
import { pick } from '../pick.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';

/** The pair of values that phpBB wants with each form. */
export interface PhpbbFormTokens {
  readonly creation_time: string | number;
  readonly form_token: string;
}

/** What {@link phpbb} takes: all of it stands in a script of the board's own pages. */
export type PhpbbOptions = KeyedPresetOptions & {
  readonly subscribeUrl: string;
  readonly unsubscribeUrl: string;
  readonly formTokens: PhpbbFormTokens;
};

/**
 * phpBB 4, and 3.3 with its extension. Each answer brings the tokens for the next request; a worker, which can not know
 * them, leaves its requests to the next page.
 */
export function phpbb(baseUrl: string, options: PhpbbOptions): PushBackend {
  const { subscribeUrl, unsubscribeUrl, formTokens, ...rest } = options;
  let tokens = formTokens;
  const form = { encoding: 'json-field', headers: { 'X-Requested-With': 'XMLHttpRequest' } } as const;
  return httpBackend({
    baseUrl,
    worker: false,
    extra: () => tokens,
    onAnswer: (json) => {
      tokens = (pick(json, 'form_tokens') as PhpbbFormTokens | undefined) ?? tokens;
    },
    subscribe: { ...form, url: subscribeUrl, body: ({ subscription }) => subscription, rotation: 'unsubscribe' },
    unsubscribe: { ...form, url: unsubscribeUrl },
    ...rest,
  });
}
