import { css } from 'lit';

export const pushStatusStyles = css`
  :host {
    display: inline-block;
  }

  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }

  .label {
    font-weight: 600;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_muted);
  }

  .status[data-group='on'] {
    --_icon: var(--_success);
  }

  .status[data-group='on'] .icon {
    fill: currentColor;
  }

  .status[data-group='error'] {
    --_icon: var(--_danger);
  }

  .offline {
    color: var(--_muted);
  }

  /* A word about a wait is only worth reading when the wait is long. */
  .status[data-group='checking'] {
    animation: appear 0s 400ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
