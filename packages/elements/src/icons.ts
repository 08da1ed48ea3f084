import { html, type TemplateResult } from 'lit';

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

const BELL = 'M12 3.5a5.5 5.5 0 0 0-5.5 5.5v3.8L4.8 16.5h14.4l-1.7-3.7V9A5.5 5.5 0 0 0 12 3.5ZM10 20h4';

const PATHS: Readonly<Record<IconName, string>> = {
  bell: BELL,
  // The same, filled by the style sheet.
  'bell-on': BELL,
  'bell-paused': 'M12 3.5A5.5 5.5 0 0 0 6.5 9v3.8l-1.7 3.7h14.4l-1.3-2.8M10 20h4M15.5 4h5l-5 6h5',
  'bell-slash': 'M8 5.2A5.5 5.5 0 0 1 17.5 9v3.8l.5 1.2M16 16.5H4.8l1.7-3.7V9q0-.6.1-1.1M10 20h4M4 3.5l16 17',
  check: 'M5.5 12.5l4.5 4.5 8.5-9.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  home: 'M12 3v12M7.5 7.5L12 3l4.5 4.5M6.5 11H5v9.5h14V11h-1.5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.6v.1',
  warning: 'M12 4L2.8 19.5h18.4ZM12 10v4.2M12 16.9v.1',
};

/** Draws an icon, as tall as the text around it. */
export function renderIcon(name: IconName): TemplateResult {
  return html`<svg class="icon" data-icon=${name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]}></path>
  </svg>`;
}
