import { css } from './plain-css.js';

/**
 * How buttons look, and links that look like buttons; the colors of good and of bad news; and that what is there for
 * screen readers alone does not show.
 */
export const controlStyles = css`
  :host {
    --_danger: var(--push-color-danger, #cf3f36);
    --_success: var(--push-color-success, #1c8a4b);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_danger: var(--push-color-danger, light-dark(#b3261e, #ff9a90));
      --_success: var(--push-color-success, light-dark(#13713b, #6fdb99));
    }
  }

  .announcer,
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_hit);
    min-inline-size: var(--_hit);
    margin: 0;
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: calc(var(--_radius) * 0.625);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:focus-visible {
    outline-color: var(--push-color-focus, var(--_text));
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }

  @media (hover: hover) {
    button:not([aria-disabled='true']):hover,
    .button:hover {
      background: color-mix(in srgb, currentColor 8%, transparent);
    }

    .primary:not([aria-disabled='true']):hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    .button {
      transition: background-color var(--_duration);
    }
  }

  @media (forced-colors: active) {
    button,
    .button,
    .primary {
      border-color: ButtonText;
    }

    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
