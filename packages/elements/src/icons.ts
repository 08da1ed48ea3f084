import type { TemplateResult } from 'lit';
import { drawIcon } from './draw-icon.js';
import { BELL, BELL_PAUSED, BELL_SLASH, CHECK, WARNING } from './icon-paths.js';

/** The icons of the elements. All are decoration: the words beside them say the same. */
export type IconName =
  | 'bell'
  | 'bell-on'
  | 'bell-paused'
  | 'bell-slash'
  | 'check'
  | 'close'
  | 'home'
  | 'info'
  | 'warning';

const PATHS: Readonly<Record<IconName, string>> = {
  bell: BELL,
  // The same, filled by the style sheet.
  'bell-on': BELL,
  'bell-paused': BELL_PAUSED,
  'bell-slash': BELL_SLASH,
  check: CHECK,
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  home: 'M12 3v12M7.5 7.5L12 3l4.5 4.5M6.5 11H5v9.5h14V11h-1.5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.6v.1',
  warning: WARNING,
};

/** The lines of an icon, in a square of 24. */
export function findIcon(name: IconName): string {
  return PATHS[name];
}

/** Draws an icon by its name. */
export function renderIcon(name: IconName): TemplateResult {
  return drawIcon(name, findIcon(name));
}
