import { css } from '../plain-css.js';

/** How `<push-prompt>` lies along an edge of the window: as a banner, or as a bar, which is a line where there is room. */
export const promptSurfaceLineStyles = css`
  @media (min-width: 60rem) {
    :host(:is([variant='banner'], [variant='bar'])) .surface {
      grid-template: 'icon words actions footer close' auto 'more more more more more' auto / auto minmax(0, 1fr) auto auto auto;
      align-items: center;
    }

    :host(:is([variant='banner'], [variant='bar'])) .heading {
      padding-inline-end: 0;
    }

    :host(:is([variant='banner'], [variant='bar'])) .actions {
      flex-wrap: nowrap;
      margin-block-start: 0;
    }

    :host(:is([variant='banner'], [variant='bar'])) .actions button {
      flex: 1 0 8rem;
    }

    :host(:is([variant='banner'], [variant='bar'])) .footer {
      margin: 0;
    }

    :host(:is([variant='banner'], [variant='bar'])) .never {
      margin: 0;
    }

    :host(:is([variant='banner'], [variant='bar'])) .close {
      position: static;
      grid-area: close;
      margin-inline-end: calc(-3 * var(--_space));
    }
  }

  /* A bar is a line: small, and as low as fingers allow. */
  :host([variant='bar']) {
    --_bar-pad: calc(2 * var(--_space));
  }

  :host([variant='bar']) .surface {
    padding-block: var(--_bar-pad) calc(var(--_bar-pad) + env(safe-area-inset-bottom, 0px));
    column-gap: calc(2.5 * var(--_space));
  }

  :host([variant='bar'][placement^='top']) .surface {
    padding-block: calc(var(--_bar-pad) + env(safe-area-inset-top, 0px)) var(--_bar-pad);
  }

  :host([variant='bar']) .badge {
    inline-size: 1.5rem;
    background: none;
  }

  :host([variant='bar']) .heading,
  :host([variant='bar']) .message {
    display: inline;
    font-size: 0.9375em;
  }

  :host([variant='bar']) .message {
    margin: 0;
  }

  :host([variant='bar']) .actions,
  :host([variant='bar']) .status,
  :host([variant='bar']) .topics {
    margin-block-start: calc(2 * var(--_space));
  }

  :host([variant='bar']) .footer {
    margin-block: 0;
  }

  :host([variant='bar']) .close {
    inset-block-start: var(--_bar-pad);
  }

  @media (max-width: 59.99rem) {
    :host([variant='bar']) .words {
      padding-inline-end: calc(var(--_hit) - 2 * var(--_space));
    }

    :host([variant='bar']) .heading {
      padding: 0;
    }
  }

  @media (min-width: 60rem) {
    :host([variant='bar']) .actions {
      margin: 0;
    }
  }
`;
