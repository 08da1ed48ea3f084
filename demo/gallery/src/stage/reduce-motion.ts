const WANTED = '(prefers-reduced-motion: reduce)';
const UNWANTED = '(prefers-reduced-motion: no-preference)';

/**
 * Makes style sheets that are written from now on believe that the user wants less motion.
 *
 * A page cannot set the preference itself; it is the elements' style sheets that ask for it, so they are answered.
 */
export function reduceMotion(): void {
  const original = CSSStyleSheet.prototype.replaceSync;
  CSSStyleSheet.prototype.replaceSync = function replaceSync(text: string): void {
    original.call(this, text.replaceAll(UNWANTED, 'not all').replaceAll(WANTED, 'all'));
  };
}
