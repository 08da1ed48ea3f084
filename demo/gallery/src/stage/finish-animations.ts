/** Brings all that appears with a delay or a movement to where it ends; what never ends stays as it is. */
export function finishAnimations(root: HTMLElement): void {
  const running = allElements(root).flatMap((element) => element.getAnimations());
  for (const animation of running) {
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  }
}

/** All elements below `root`, those in shadow trees too. */
export function allElements(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...allElements(element.shadowRoot)] : [element],
  );
}
