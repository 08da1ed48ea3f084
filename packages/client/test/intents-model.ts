import type { SettingsChange } from '@web-push-kit/backend';

/** An act of a user. */
export type UserAct =
  | { readonly kind: 'on'; readonly topics: readonly string[] }
  | { readonly kind: 'off' }
  | { readonly kind: 'settings'; readonly change: SettingsChange }
  | { readonly kind: 'sign-in'; readonly id: string }
  | { readonly kind: 'sign-out'; readonly push: 'unsubscribe' | 'detach' }
  | { readonly kind: 'erase' };

/** The state that must be true when all is quiet again. */
export interface Expected {
  readonly push: 'on' | 'off' | 'ended' | 'untouched';
  readonly topics: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  readonly user: string | undefined;
}

export const NOTHING: Expected = { push: 'untouched', topics: [], attributes: undefined, user: undefined };

/** Returns what is to be true after an act, as the user sees it: the last one counts. */
export function applyAct(before: Expected, act: UserAct): Expected {
  switch (act.kind) {
    case 'on':
      return { ...before, push: 'on', topics: act.topics };
    case 'off':
      return { ...before, push: 'off' };
    case 'settings':
      return { ...before, ...(act.change as Partial<Expected>) };
    case 'sign-in':
      return { ...before, user: act.id };
    case 'sign-out': {
      if (act.push === 'detach') return { ...before, user: undefined, attributes: {} };
      // Somebody who has opted out stays so.
      return { ...NOTHING, push: before.push === 'off' ? 'off' : 'ended' };
    }
    default:
      return { ...NOTHING, push: 'ended' };
  }
}

/** The things that an act changes, by the names that its number is kept under. */
export function namesOf(act: UserAct): readonly string[] {
  switch (act.kind) {
    case 'on':
      return ['push', 'topics'];
    case 'off':
      return ['push'];
    case 'settings':
      return Object.keys(act.change);
    case 'sign-in':
      return ['user'];
    case 'sign-out':
      return act.push === 'detach' ? ['user', 'attributes'] : ['all'];
    default:
      return ['all'];
  }
}

/** Whether one act changes something that the other one changes, too. */
export function meet(one: UserAct, other: UserAct): boolean {
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.includes('all') || others.includes('all') || names.some((name) => others.includes(name));
}
