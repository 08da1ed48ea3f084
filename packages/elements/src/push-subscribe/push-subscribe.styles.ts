import { css } from 'lit';

/** How `<push-subscribe>` looks, which is little: the button is the page's. */
export const pushSubscribeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
  }

  .base {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
  }

  /* The words have the color of what they are on, the focus ring that of the page. */
  .button {
    border-color: transparent;
    background: var(--_accent);
  }

  .button > span {
    color: var(--_on-accent);
  }

  /* On, and nothing left to press: it says so, and looks like a word rather than like a button. */
  .button[data-push-state='subscribed'] {
    border-color: color-mix(in srgb, currentColor 45%, transparent);
    background: transparent;
    opacity: 1;
  }

  .button[data-push-state='subscribed'] > span {
    color: inherit;
  }

  .status {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
    max-inline-size: var(--push-max-width, 26rem);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .status strong {
    display: block;
  }

  .detail {
    color: var(--_muted);
  }

  .status[data-icon='warning'] {
    --_icon: var(--_danger);
  }

  .status[data-icon='check'] {
    --_icon: var(--_success);
  }

  @media (hover: hover) {
    .button:not([aria-disabled='true'], [data-push-state='subscribed']):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button > span {
      color: inherit;
    }
  }
`;
