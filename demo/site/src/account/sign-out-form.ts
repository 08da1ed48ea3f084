import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SignOutMode } from './account.js';

/** What signing out may mean, in plain words. The first is the safest on a device of somebody else. */
export const SIGN_OUT_CHOICES: readonly (readonly [mode: SignOutMode, title: string, text: string])[] = [
  [
    'unsubscribe',
    'Stop notifications on this device',
    'Nothing arrives here any more. Right for a device that isn’t yours.',
  ],
  ['detach', 'Keep general alerts', 'The routes followed here stay on. Nothing about your bookings comes here.'],
  [
    'keep',
    'Keep everything',
    'Reminders of your bookings still come here, but say only that there is one until you sign in again.',
  ],
];

/** What the form shows. */
export interface SignOutState {
  readonly name: string;
  readonly mode: SignOutMode;
  readonly isBusy: boolean;
  readonly problem: string;
  readonly choose: (mode: SignOutMode) => void;
  readonly submit: () => void;
}

/** Renders the choice of what becomes of notifications, and the button that signs out. */
export function renderSignOut(state: SignOutState): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!state.isBusy) state.submit();
  };
  return html`<form class="card sign-out" @submit=${onSubmit} aria-labelledby="sign-out-heading">
    <h2 id="sign-out-heading">Sign out</h2>
    <fieldset class="choices">
      <legend>What about notifications on this device?</legend>
      ${SIGN_OUT_CHOICES.map((choice) => renderChoice(choice, state))}
    </fieldset>
    <div class="compose-actions">
      <button type="submit" class="button button-quiet" aria-disabled=${state.isBusy ? 'true' : 'false'}>
        ${state.isBusy ? 'Signing out…' : `Sign ${state.name} out`}
      </button>
      <p class="field-problem" role="status">${state.problem}</p>
    </div>
  </form>`;
}

function renderChoice([mode, title, text]: (typeof SIGN_OUT_CHOICES)[number], state: SignOutState): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="sign-out-mode"
      value=${mode}
      aria-describedby="sign-out-${mode}"
      .checked=${live(state.mode === mode)}
      @change=${() => state.choose(mode)}
    />
    <span class="choice-words">
      <span class="choice-title">${title}</span>
      <span class="quiet" id="sign-out-${mode}">${text}</span>
    </span>
  </label>`;
}
