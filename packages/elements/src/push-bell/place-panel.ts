/** A rectangle in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the panel goes, in pixels from the window's top left corner. */
export interface PanelPlace {
  readonly left: number;
  readonly top: number;
  /** How tall it may be. */
  readonly height: number;
}

/** What the place depends on. */
export interface PlaceFacts {
  readonly bell: Box;
  readonly panel: { readonly width: number; readonly height: number };
  readonly window: { readonly width: number; readonly height: number };
  readonly isRightToLeft: boolean;
}

const GAP_PX = 8;
const MARGIN_PX = 12;

/**
 * Finds a place beside a bell that is part of the page: below it, with their ends in line; above it where there is more
 * room; and always inside the window.
 */
export function placePanel({ bell, panel, window, isRightToLeft }: PlaceFacts): PanelPlace {
  const below = window.height - bell.bottom - GAP_PX - MARGIN_PX;
  const above = bell.top - GAP_PX - MARGIN_PX;
  const isBelow = panel.height <= below || below >= above;
  const height = Math.max(0, isBelow ? below : above);
  const left = isRightToLeft ? bell.left : bell.right - panel.width;
  const furthest = Math.max(MARGIN_PX, window.width - panel.width - MARGIN_PX);
  return {
    left: Math.min(Math.max(left, MARGIN_PX), furthest),
    top: isBelow ? bell.bottom + GAP_PX : bell.top - GAP_PX - Math.min(panel.height, height),
    height,
  };
}
