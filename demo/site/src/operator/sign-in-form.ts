import { html, type TemplateResult } from 'lit';

/** Renders the form that asks for the operator's token. */
export function renderSignIn(problem: string | undefined, submit: (token: string) => void): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    if (typeof token === 'string' && token !== '') submit(token);
  };
  return html`<form class="card sign-in" @submit=${onSubmit}>
    <h2>Sign in</h2>
    <p>This console sends messages to passengers, so its server asks for the operator’s token.</p>
    <div class="field">
      <label for="operator-token">Operator token</label>
      <input
        id="operator-token"
        name="token"
        type="password"
        autocomplete="current-password"
        required
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby="operator-token-problem"
      />
      <p class="field-problem" id="operator-token-problem" role="alert">${problem ?? ''}</p>
    </div>
    <button type="submit" class="button">Sign in</button>
  </form>`;
}
