import { css } from 'lit';

/** How steps behind a disclosure look, and the way out of "blocked". */
export const helpStyles = css`
  details {
    min-inline-size: 0;
  }

  summary {
    inline-size: fit-content;
    min-block-size: var(--_hit);
    padding-block: calc((var(--_hit) - 1.5em) / 2);
    border-radius: calc(var(--_radius) * 0.5);
    font-weight: 600;
    cursor: pointer;
  }

  .steps {
    margin: 0 0 calc(3 * var(--_space));
    padding-inline-start: 1.75em;
  }

  .steps li + li {
    margin-block-start: calc(1.5 * var(--_space));
  }

  .steps li::marker {
    font-weight: 600;
  }

  .help {
    display: grid;
    justify-items: start;
    inline-size: 100%;
  }

  .recheck {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
  }

  @media (hover: hover) {
    summary:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }
`;
