import { html, nothing, render, type TemplateResult } from 'lit';
import { ALL_CASES } from '../all-cases.js';
import { type AddressedCase, casePath, listCases } from '../case-path.js';
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
  const places = [...root.querySelectorAll<HTMLElement>('[data-case]')];
  for (const place of places) {
    const found = listCases().find(({ path }) => path === place.dataset.case);
    await found?.elementCase.prepare?.(place);
  }
  await whenSettled(root);
  for (const place of places) place.classList.toggle('empty', isEmpty(place));
  startAtTop();
}

function renderElement({ tag, summary, cases }: ElementCases, settings: GallerySettings): TemplateResult {
  const addressed = cases.map((elementCase) => ({ path: casePath(tag, elementCase.name), tag, elementCase }));
  const isFramed = ({ elementCase }: AddressedCase) => elementCase.frameHeight !== undefined;
  return html`<section id=${tag} aria-labelledby="${tag}-heading">
    <header>
      <h2 id="${tag}-heading" lang="en"><code>&lt;${tag}&gt;</code></h2>
      <p lang="en" dir="ltr">${summary}</p>
    </header>
    ${renderCards(
      'cards',
      addressed.filter((one) => !isFramed(one)),
      settings,
    )}
    ${renderCards('cards wide', addressed.filter(isFramed), settings)}
  </section>`;
}

function renderCards(classes: string, cases: readonly AddressedCase[], settings: GallerySettings) {
  if (cases.length === 0) return nothing;
  return html`<div class=${classes}>${cases.map((addressed) => renderCard(addressed, settings))}</div>`;
}

/** Some elements show nothing in some states, which is worth a word, or it would look like a fault. */
function isEmpty(place: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(place);
  return range.getBoundingClientRect().height === 0;
}

/** Some states come about by a click, which leaves the focus where the click was. */
function startAtTop(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  scrollTo({ top: 0, behavior: 'instant' });
}
