import { css } from 'lit';

/**
 * What every element shares: the tokens, and how buttons and icons look.
 *
 * Defaults are mixed from the page's own text color and color scheme, so they
 * fit a light or a dark page whether or not the page declares its scheme.
 * Tokens are read into private names once; the public ones are never set here,
 * or a page could not set them on `:root`.
 */
export const themeStyles = css`
  :host {
    --_accent: var(--push-color-accent, #2f66e0);
    --_on-accent: var(--push-color-on-accent, #fff);
    --_surface: var(--push-color-surface, Canvas);
    --_text: var(--push-color-text, CanvasText);
    --_muted: var(--push-color-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_border: var(--push-color-border, color-mix(in srgb, currentColor 18%, transparent));
    --_danger: var(--push-color-danger, #cf3f36);
    --_success: var(--push-color-success, #1c8a4b);
    --_focus: var(--push-color-focus, currentColor);
    --_radius: var(--push-radius, 1rem);
    --_space: var(--push-space, 0.25rem);
    --_hit: var(--push-hit-size, 44px);
    --_duration: var(--push-duration, 150ms);
    --_shadow: var(
      --push-shadow,
      0 1px 2px rgb(0 0 0 / 8%),
      0 4px 12px rgb(0 0 0 / 8%),
      0 16px 40px rgb(0 0 0 / 14%)
    );
    display: block;
    box-sizing: border-box;
    font-family: var(--push-font, inherit);
    font-size: var(--push-font-size, inherit);
    line-height: 1.5;
    text-align: start;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--push-color-accent, light-dark(#2459d3, #8db1ff));
      --_on-accent: var(--push-color-on-accent, light-dark(#fff, #0a1b40));
      --_surface: var(--push-color-surface, light-dark(#fff, #1e2127));
      --_text: var(--push-color-text, light-dark(#16181d, #eceef2));
      --_danger: var(--push-color-danger, light-dark(#b3261e, #ff9a90));
      --_success: var(--push-color-success, light-dark(#13713b, #6fdb99));
    }
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_icon, inherit);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [data-icon='bell-on'] {
    fill: currentColor;
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

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
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

    :focus-visible {
      outline-color: Highlight;
    }

    /* Browsers leave the colors of drawings alone. */
    .icon {
      color: inherit;
    }
  }
`;
