import { css } from './plain-css.js';

/** How a native checkbox looks as a switch: that of `<push-toggle>`, and those of topics. */
export const switchStyles = css`
  :host {
    --_width: 3rem;
    --_height: 1.75rem;
    --_thumb: calc(var(--_height) - 0.5rem);
    --_inset: calc((var(--_height) - var(--_thumb)) / 2);
    --_off: color-mix(in srgb, currentColor 62%, transparent);
  }

  .switch {
    position: relative;
    flex: none;
    display: inline-grid;
    align-items: center;
    inline-size: var(--_width);
    block-size: var(--_hit);
  }

  .track,
  .placeholder::before {
    inline-size: var(--_width);
    block-size: var(--_height);
    margin: 0;
    border: 2px solid var(--_off);
    border-radius: var(--_height);
  }

  .track {
    appearance: none;
    background: transparent;
    /* Browsers give form controls a color of their own, which does not follow a dark page's. */
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .track::before {
    content: '';
    position: absolute;
    inset: 0;
  }

  .track:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .thumb {
    position: absolute;
    inset-inline-start: var(--_inset);
    display: grid;
    place-items: center;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_off);
    pointer-events: none;
  }

  .thumb .icon {
    inline-size: 70%;
    block-size: 70%;
    stroke-width: 3.25;
    opacity: 0;
  }

  .track:checked + .thumb {
    inset-inline-start: calc(100% - var(--_thumb) - var(--_inset));
    background: var(--_on-accent);
    color: var(--_accent);
  }

  .track:checked + .thumb .icon {
    opacity: 1;
  }

  .placeholder::before {
    content: '';
    display: block;
    opacity: 0.4;
  }

  @media (prefers-reduced-motion: no-preference) {
    .track,
    .thumb {
      transition:
        background-color var(--_duration),
        border-color var(--_duration),
        inset-inline-start var(--_duration) ease-out;
    }
  }

  @media (forced-colors: active) {
    .track,
    .thumb {
      forced-color-adjust: none;
    }

    .track {
      border-color: ButtonText;
      background: Canvas;
    }

    .thumb {
      background: ButtonText;
    }

    .track:checked {
      border-color: Highlight;
      background: Highlight;
    }

    .track:checked + .thumb {
      background: HighlightText;
      color: Highlight;
    }
  }
`;
