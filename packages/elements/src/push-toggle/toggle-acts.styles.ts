import { css } from '../plain-css.js';

/** How what the toggle shows beside a switch at rest looks. */
export const toggleActsStyles = css`
  .status[data-status='denied'],
  .status[data-status='error'] {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
  }

  .help {
    inline-size: 100%;
  }

  .test,
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    inline-size: 100%;
  }

  .test .detail {
    flex: 1 1 14rem;
    font-size: 0.9375em;
  }

  .copy input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    min-block-size: var(--_hit);
    padding-inline: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.625);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .track[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.65;
  }

  ::slotted([slot='alternative']) {
    color: inherit;
  }

  @media (forced-colors: active) {
    .track[aria-disabled='true'] {
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
