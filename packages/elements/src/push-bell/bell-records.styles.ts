import { css } from '../plain-css.js';

/** How the bell tells that there is something unread. */
export const bellRecordsStyles = css`
  :host {
    --_on-danger: #fff;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_on-danger: light-dark(#fff, #3b0906);
    }
  }

  .badge {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    min-inline-size: 1.25rem;
    padding-inline: 0.3125rem;
    border: 1px solid transparent;
    border-radius: 1rem;
    background: var(--_danger);
    color: var(--_on-danger);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: calc(1.25rem - 2px);
    text-align: center;
  }

  :host([placement='inline']) .badge {
    inset-block-start: -0.125rem;
    inset-inline-end: -0.125rem;
  }

  .badge::before {
    content: attr(data-count);
  }

  .dot {
    inset-block-start: 0.125rem;
    inset-inline-end: 0.125rem;
    min-inline-size: 0;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    padding: 0;
  }

  @media (forced-colors: active) {
    .badge {
      border-color: Canvas;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
