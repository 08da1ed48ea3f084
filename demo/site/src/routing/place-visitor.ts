import type { PageChange } from './router.js';

/**
 * Puts focus and scroll position where someone who comes to a page expects them.
 *
 * Forward: at the top, or at the element that the address names. Back: where the
 * page was left. Focus goes to the heading, so that a screen reader reads on there.
 */
export function placeVisitor({ url, arrival, scrollTop }: PageChange, container: HTMLElement): void {
  const target = url.hash.length > 1 ? document.getElementById(url.hash.slice(1)) : null;
  const isInside = target !== null && container.contains(target);
  const place = isInside ? target : container.querySelector<HTMLElement>('h1');
  if (isInside && !target.matches('a, button, input, select, textarea, [tabindex]')) target.tabIndex = -1;
  place?.focus({ preventScroll: true });
  if (isInside && arrival !== 'history') target.scrollIntoView({ block: 'center' });
  else window.scrollTo(0, scrollTop);
}
