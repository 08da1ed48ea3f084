import { css } from 'lit';

/** How `<push-install-guide>` looks, beside what it shares with `<push-help>`. */
export const pushInstallGuideStyles = css`
  .app {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: center;
    min-inline-size: 0;
  }

  .app-icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 3rem;
    block-size: 3rem;
    border: 1px solid var(--_border);
    border-radius: 22%;
    background: color-mix(in srgb, currentColor 6%, transparent);
    object-fit: cover;
    overflow: hidden;
  }

  .app-icon .icon {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }

  .why {
    color: var(--_muted);
  }

  :host([variant='sheet']) dialog {
    inline-size: min(34rem, 100vw);
    max-inline-size: 100vw;
    margin-block-end: 0;
    padding-block-end: env(safe-area-inset-bottom);
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  @media (forced-colors: active) {
    .install {
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
