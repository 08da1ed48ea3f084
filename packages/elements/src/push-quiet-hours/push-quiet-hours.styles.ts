import { css } from 'lit';

/** How `<push-quiet-hours>` looks. */
export const pushQuietHoursStyles = css`
  .base,
  .ranges,
  .range {
    grid-template-columns: minmax(0, 1fr);
  }

  .base {
    display: grid;
    gap: calc(3 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .note,
  .detail {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .ranges {
    display: grid;
    gap: calc(4 * var(--_space));
    justify-items: start;
  }

  .range {
    display: grid;
    gap: calc(3 * var(--_space));
    inline-size: 100%;
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .times {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(5 * var(--_space));
  }

  .summary {
    font-weight: 600;
  }

  .days {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(4 * var(--_space));
  }

  .range button {
    justify-self: start;
  }

  .gap {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    --_icon: color-mix(in srgb, var(--_danger) 70%, currentColor);
    font-weight: 600;
  }

  .gap[hidden] {
    display: none;
  }

  .zone {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
  }

  .label {
    font-weight: 600;
  }
`;
