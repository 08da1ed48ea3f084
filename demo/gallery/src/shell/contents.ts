import { html, nothing, type TemplateResult } from 'lit';
import { galleryAddress } from '../addresses.js';
import { casePath } from '../case-path.js';
import type { ElementCases } from '../element-case.js';
import type { GallerySettings } from '../settings.js';

/** The list of elements, with the states of each. */
export function renderContents(elements: readonly ElementCases[], settings: GallerySettings): TemplateResult {
  const all = galleryAddress({ ...settings, case: '' });
  return html`<nav class="contents" aria-label="Elements">
    <ul>
      <li><a href=${all} aria-current=${settings.case === '' ? 'page' : nothing}>All elements</a></li>
      ${elements.map((element) => renderElement(element, settings))}
    </ul>
  </nav>`;
}

function renderElement({ tag, cases }: ElementCases, settings: GallerySettings): TemplateResult {
  const isOpen = settings.case.startsWith(`${tag}/`);
  return html`<li>
    <details ?open=${isOpen}>
      <summary data-tag=${tag}><code>${tag}</code><span class="count">${cases.length}</span></summary>
      <ul>
        ${cases.map(({ name }) => renderCase(casePath(tag, name), name, settings))}
      </ul>
    </details>
  </li>`;
}

function renderCase(path: string, name: string, settings: GallerySettings): TemplateResult {
  const current = settings.case === path ? 'page' : nothing;
  return html`<li><a href=${galleryAddress({ ...settings, case: path })} aria-current=${current}>${name}</a></li>`;
}
