import { join } from 'node:path';
import type { PageSubject } from './subject.js';

const here = import.meta.dirname;

/** Elements on a page. */
export interface ElementSubject extends PageSubject {
  /** The elements as the page's markup has them. */
  readonly markup: string;
  /** Whether browsers are told to compile its scripts at once, instead of function by function. */
  readonly isCompiledAtOnce?: boolean;
  /** A style sheet in the head of the page; absolute. */
  readonly styleSheet?: string;
}

const subject = (name: string, file: string, markup: string): ElementSubject => ({
  name,
  source: { entry: join(here, file) },
  isOurs: !file.startsWith('peers/'),
  markup,
});

/** What everything is compared with: three elements with Lit alone. */
export const elementFloor: ElementSubject = subject(
  'floor (Lit by hand)',
  'floor/elements.js',
  '<floor-toggle label="Delays of my ferries"></floor-toggle><floor-prompt>Text</floor-prompt><floor-bell></floor-bell>',
);

const kitMarkup =
  '<push-toggle hint="One message per delay.">Delays of my ferries</push-toggle><push-prompt>Text</push-prompt><push-bell></push-bell>';

/** The import whose bytes the budget names. */
export const kitCore: ElementSubject = subject(
  'kit: the import alone',
  '../../packages/kit/size/elements-core.js',
  kitMarkup,
);

/** The kit's elements as they come, while the page is read. */
export const kitElements: ElementSubject = {
  ...subject('kit: with a client', 'kit/elements.js', kitMarkup),
  styleSheet: join(here, '../../packages/kit/src/web-push-kit.css'),
};

/** The same as the files of the script tag ask for it. */
export const kitAtOnce: ElementSubject = { ...kitElements, name: 'kit: compiled at once', isCompiledAtOnce: true };

/** The same without what keeps their room. */
export const kitWithoutStyles: ElementSubject = subject('kit: without its style sheet', 'kit/elements.js', kitMarkup);

/** What others make. */
export const elementPeers: readonly ElementSubject[] = [
  subject(
    'Shoelace: switch, dialog, button',
    'peers/elements/shoelace.js',
    '<sl-switch>Delays of my ferries</sl-switch><sl-dialog label="Delays">Text</sl-dialog><sl-button>Notifications</sl-button>',
  ),
  subject('pwa-install', 'peers/elements/pwa-install.js', '<pwa-install></pwa-install>'),
  subject('Pushwoosh: popup, button, prompt', 'peers/elements/pushwoosh.js', ''),
];
