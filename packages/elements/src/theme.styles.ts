import { css } from './plain-css.js';

/**
 * What every element shares: the tokens, and how icons look.
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

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }

    /* Browsers leave the colors of drawings alone. */
    .icon {
      color: inherit;
    }
  }
`;
