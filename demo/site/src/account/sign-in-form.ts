import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Traveler } from './account-api.js';

/** What the form shows. */
export interface SignInState {
  readonly travelers: readonly Traveler[];
  /** Id of the chosen traveler. */
  readonly traveler: string;
  readonly code: string;
  readonly isBusy: boolean;
  readonly problem: string;
  readonly change: (part: { readonly traveler?: string; readonly code?: string }) => void;
  readonly submit: () => void;
}

/** Renders the choice of a traveler and the field for the code. */
export function renderTravelerSignIn(state: SignInState): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!state.isBusy) state.submit();
  };
  return html`<form class="card traveler-sign-in" novalidate @submit=${onSubmit} aria-labelledby="sign-in-heading">
    <h2 id="sign-in-heading">Sign in</h2>
    <p>Three travelers are invented for you to try. Their codes are no secret.</p>
    <fieldset class="choices">
      <legend class="visually-hidden">Traveler</legend>
      ${state.travelers.map((traveler) => renderTraveler(traveler, state))}
    </fieldset>
    <div class="field sign-in-code">
      <label for="sign-in-code">Code</label>
      <input
        id="sign-in-code"
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength="8"
        required
        .value=${live(state.code)}
        aria-invalid=${state.problem === '' ? nothing : 'true'}
        aria-describedby="sign-in-problem"
        @input=${(event: Event) => state.change({ code: (event.currentTarget as HTMLInputElement).value })}
      />
      <p class="field-problem" id="sign-in-problem" role="status">${state.problem}</p>
    </div>
    <button type="submit" class="button" aria-disabled=${state.isBusy ? 'true' : 'false'}>
      ${state.isBusy ? 'Signing in…' : 'Sign in'}
    </button>
  </form>`;
}

function renderTraveler(traveler: Traveler, state: SignInState): TemplateResult {
  const { id, name, note, code } = traveler;
  return html`<label class="choice">
    <input
      type="radio"
      name="traveler"
      value=${id}
      aria-describedby="traveler-${id}"
      .checked=${live(state.traveler === id)}
      @change=${() => state.change({ traveler: id })}
    />
    <span class="choice-words">
      <span class="choice-title">${name}</span>
      <span class="quiet" id="traveler-${id}">${note}</span>
    </span>
    <span class="code-hint">Code <b>${code}</b></span>
  </label>`;
}
