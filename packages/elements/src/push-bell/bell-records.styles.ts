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

  /* A longer number grows away from the bell, which it would cover. */
  .badge {
    --_badge-size: 1.25rem;
    --_badge-out: 0rem;
    position: absolute;
    inset-block-start: calc(0rem - var(--_badge-out));
    inset-inline-start: calc(100% - var(--_badge-size) + var(--_badge-out));
    min-inline-size: var(--_badge-size);
    padding-inline: 0.1875rem;
    border: 1px solid transparent;
    border-radius: 1rem;
    background: var(--_danger);
    color: var(--_on-danger);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: calc(1.25rem - 2px);
    white-space: nowrap;
    text-align: center;
  }

  .dot {
    --_badge-size: 0.75rem;
    --_badge-out: -0.125rem;
    block-size: var(--_badge-size);
    padding: 0;
  }

  :host([placement='inline']) .badge {
    --_badge-out: 0.125rem;
  }

  .badge::before {
    content: attr(data-count);
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
