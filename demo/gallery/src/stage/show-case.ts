import { html, nothing, render } from 'lit';
import { findCase } from '../case-path.js';
import { whenSettled } from './settled.js';

/**
 * Shows one case alone on its page, and waits until nothing more is due.
 *
 * @throws `RangeError` when there is no such case.
 */
export async function showCase(root: HTMLElement, path: string): Promise<void> {
  const found = findCase(path);
  if (!found) throw new RangeError(`The gallery has no case ${path}`);
  const { elementCase } = found;
  render(nothing, root);
  // Headings, because an element stands in a section of a page; the lines stand for what a page says below a floating element.
  render(
    html`<h1 class="page-heading" lang="en">${found.tag}</h1>
      <h2 class="page-heading" lang="en">${elementCase.name}</h2>
      ${elementCase.frameHeight === undefined ? nothing : html`<div class="page-lines" aria-hidden="true"></div>`}
      <div class="alone" data-case=${path}>${elementCase.render()}</div>`,
    root,
  );
  const place = root.querySelector<HTMLElement>('[data-case]') ?? root;
  await whenSettled(place);
  await elementCase.prepare?.(place);
  await whenSettled(place);
}
