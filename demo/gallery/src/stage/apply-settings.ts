import { directionOf } from '../languages.js';
import type { GallerySettings } from '../settings.js';

/** Switches the page that the elements are on, as its own author would: by attributes of `<html>`. */
export function applySettings({ lang, dir, theme, look }: GallerySettings): void {
  const root = document.documentElement;
  root.lang = lang;
  root.dir = dir === 'auto' ? directionOf(lang) : dir;
  root.dataset.theme = theme;
  root.dataset.look = look;
}
