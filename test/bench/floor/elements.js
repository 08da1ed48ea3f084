// Three elements as small as Lit makes them: a prompt, a switch, and a button with a panel. No states, no translations,
// one look.
import { css, html, LitElement } from 'lit';

const buttons = css`
  button {
    font: inherit;
    padding: 0.5rem 1rem;
    border: 1px solid;
    border-radius: 0.5rem;
    background: none;
    color: inherit;
  }
`;

class FloorPrompt extends LitElement {
  static properties = { open: { type: Boolean, reflect: true }, heading: {} };
  static styles = [
    buttons,
    css`
      :host {
        display: none;
        position: fixed;
        inset: auto 1rem 1rem;
        max-width: 24rem;
        padding: 1rem;
        background: Canvas;
        color: CanvasText;
      }
      :host([open]) {
        display: block;
      }
    `,
  ];

  render() {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${this.heading}</h2>
      <slot></slot>
      <button @click=${() => this.#answer('later')}>Not now</button>
      <button @click=${() => this.#answer('accept')}>Turn on</button>
    </section>`;
  }

  #answer(choice) {
    this.open = false;
    this.dispatchEvent(new CustomEvent(choice, { bubbles: true, composed: true }));
  }
}

class FloorToggle extends LitElement {
  static properties = { checked: { type: Boolean, reflect: true }, label: {} };
  static styles = css`
    :host {
      display: block;
    }
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-block-size: 44px;
    }
  `;

  render() {
    return html`<label>
      ${this.label}
      <input type="checkbox" role="switch" .checked=${Boolean(this.checked)} @change=${this.#onChange} />
    </label>`;
  }

  #onChange({ currentTarget }) {
    this.checked = currentTarget.checked;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

class FloorBell extends LitElement {
  static properties = { open: { type: Boolean, reflect: true } };
  static styles = [
    buttons,
    css`
      :host {
        position: fixed;
        inset: auto 1rem 1rem auto;
      }
    `,
  ];

  render() {
    return html`<button aria-expanded=${Boolean(this.open)} @click=${() => this.toggleAttribute('open')}>
        Notifications
      </button>
      <div ?hidden=${!this.open}><slot></slot></div>`;
  }
}

customElements.define('floor-prompt', FloorPrompt);
customElements.define('floor-toggle', FloorToggle);
customElements.define('floor-bell', FloorBell);
