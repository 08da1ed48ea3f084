import { placePanel } from './place-panel.js';

/**
 * Keeps the panel beside a bell that is part of the page, while the page scrolls or the window changes.
 *
 * @returns Stops it.
 */
export function keepPlaced(bell: HTMLElement, panel: HTMLElement): () => void {
  const place = (): void => {
    const { left, top, height } = placePanel({
      bell: bell.getBoundingClientRect(),
      // Not the bounds: those move with the animation.
      panel: { width: panel.offsetWidth, height: panel.scrollHeight },
      window: { width: document.documentElement.clientWidth, height: window.innerHeight },
      isRightToLeft: getComputedStyle(bell).direction === 'rtl',
    });
    panel.style.setProperty('--_panel-left', `${left}px`);
    panel.style.setProperty('--_panel-top', `${top}px`);
    panel.style.setProperty('--_panel-height', `${height}px`);
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(panel);
  addEventListener('resize', place);
  addEventListener('scroll', place, { capture: true, passive: true });
  place();
  return () => {
    sizes.disconnect();
    removeEventListener('resize', place);
    removeEventListener('scroll', place, { capture: true });
  };
}
