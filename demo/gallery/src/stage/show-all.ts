import { html, render } from 'lit';
import { ALL_CASES } from '../all-cases.js';
import { casePath, listCases } from '../case-path.js';
import type { ElementCases } from '../element-case.js';
import type { GallerySettings } from '../settings.js';
import { renderCard } from './case-card.js';
import { whenSettled } from './settled.js';

/** Shows every case of every element, grouped by element. */
export async function showAll(root: HTMLElement, settings: GallerySettings): Promise<void> {
  render(
    ALL_CASES.map((element) => renderElement(element, settings)),
    root,
  );
  await whenSettled(root);
  for (const place of root.querySelectorAll<HTMLElement>('[data-case]')) {
    const found = listCases().find(({ path }) => path === place.dataset.case);
    await found?.elementCase.prepare?.(place);
  }
  await whenSettled(root);
}

function renderElement({ tag, summary, cases }: ElementCases, settings: GallerySettings) {
  return html`<section id=${tag} aria-labelledby="${tag}-heading">
    <header>
      <h2 id="${tag}-heading" lang="en"><code>&lt;${tag}&gt;</code></h2>
      <p lang="en" dir="ltr">${summary}</p>
    </header>
    <div class="cards">
      ${cases.map((elementCase) => renderCard({ path: casePath(tag, elementCase.name), tag, elementCase }, settings))}
    </div>
  </section>`;
}
