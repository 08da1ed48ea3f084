import { type GallerySettings, writeSettings } from './settings.js';

/** Where vite puts the gallery on the demo's site. */
const ROOT = '/gallery/';

/** The gallery, switched like this. */
export function galleryAddress(settings: GallerySettings): string {
  return `${ROOT}${writeSettings(settings)}`;
}

/** The page with the elements, without the gallery around it. Its width is its window's. */
export function stageAddress({ width: _, ...settings }: GallerySettings): string {
  return `${ROOT}stage.html${writeSettings(settings)}`;
}
