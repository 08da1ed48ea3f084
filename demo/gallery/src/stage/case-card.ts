import { html, type TemplateResult } from 'lit';
import { stageAddress } from '../addresses.js';
import type { AddressedCase } from '../case-path.js';
import type { GallerySettings } from '../settings.js';

/** One case among the others: its name, and the element as it is, or a frame with it. */
export function renderCard(addressed: AddressedCase, settings: GallerySettings): TemplateResult {
  const { path, elementCase } = addressed;
  const address = stageAddress({ ...settings, case: path });
  const { frameHeight } = elementCase;
  return html`<figure class="card" id=${path}>
    <figcaption><a href=${address} target="_blank" lang="en" dir="ltr">${elementCase.name}</a></figcaption>
    ${
      frameHeight === undefined
        ? html`<div class="place" data-case=${path}>${elementCase.render()}</div>`
        : html`<iframe loading="lazy" src=${address} title=${elementCase.name} height=${frameHeight}></iframe>`
    }
  </figure>`;
}
