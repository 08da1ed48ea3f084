import { css } from 'lit';

/** How `<push-topic>` looks. */
export const pushTopicStyles = css`
  .base {
    padding-block: var(--_space) calc(3 * var(--_space));
  }

  .row {
    display: flex;
    gap: calc(4 * var(--_space));
    align-items: start;
    justify-content: space-between;
    min-block-size: var(--_hit);
  }

  label.row {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  label.row:has(:disabled) {
    cursor: default;
  }

  .words {
    flex: 1;
    display: grid;
    gap: calc(0.5 * var(--_space));
    min-inline-size: 0;
    padding-block-start: calc((var(--_hit) - 1.5em) / 2);
    overflow-wrap: anywhere;
  }

  .label {
    font-weight: 600;
  }

  .hint,
  .status,
  .always {
    font-size: 0.9375em;
  }

  .hint {
    color: var(--_muted);
  }

  .hint[hidden] {
    display: none;
  }

  .always {
    flex: none;
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    max-inline-size: 50%;
    min-block-size: var(--_hit);
  }

  .status {
    display: flex;
    gap: calc(1.5 * var(--_space));
    align-items: start;
    color: var(--_muted);
  }

  .status .icon {
    margin-block-start: 0.125em;
  }

  .status[data-status='saved'] {
    --_icon: color-mix(in srgb, var(--_success) 70%, currentColor);
  }

  .status[data-status='failed'] {
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
    color: inherit;
    font-weight: 600;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(5 * var(--_space));
  }

  .mute {
    display: flex;
    align-items: start;
  }

  .mute input {
    margin-block-start: calc((var(--_hit) - 1.25rem) / 2);
  }

  .mute .words {
    padding-block-end: calc(1 * var(--_space));
  }

  .status[data-status='saving'] {
    animation: appear 0s 400ms both;
  }

  /* A word about a wait is only worth reading when the wait is long. */
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .track:disabled {
    cursor: default;
    opacity: 0.5;
  }

  @media (forced-colors: active) {
    .track:disabled {
      border-color: GrayText;
      opacity: 1;
    }
  }
`;
