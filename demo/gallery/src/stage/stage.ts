import { listCases } from '../case-path.js';
import { readSettings } from '../settings.js';
import { applySettings } from './apply-settings.js';
import { finishAnimations } from './finish-animations.js';
import { reduceMotion } from './reduce-motion.js';

/** What a test can do with the page: go through the cases without loading it again. */
export interface Stage {
  /** The addresses of all cases. */
  readonly paths: readonly string[];
  /** Shows one case alone, and waits until nothing more is due or moves. */
  show(path: string): Promise<void>;
}

declare global {
  /** The page with the elements; there when they are defined. */
  var galleryStage: Stage | undefined;
}

const settings = readSettings(location.search);
const root = document.querySelector<HTMLElement>('main') ?? document.body;

applySettings(settings);
// Before the elements are loaded, because it is their style sheets that are to know.
if (settings.motion === 'reduced') reduceMotion();
followShell();
void start();

async function start(): Promise<void> {
  const [{ showAll }, { showCase }, { autoload }] = await Promise.all([
    import('./show-all.js'),
    import('./show-case.js'),
    import('web-push-kit/elements'),
  ]);
  autoload();
  const show = (path: string): Promise<void> => {
    document.documentElement.dataset.view = 'case';
    return showCase(root, path);
  };
  const showAtRest = (path: string): Promise<void> => show(path).then(() => finishAnimations(root));
  globalThis.galleryStage = { paths: listCases().map(({ path }) => path), show: showAtRest };
  await (settings.case === '' ? showAll(root, settings) : show(settings.case));
  goToAnchor();
  document.documentElement.dataset.settled = '';
}

/** The browser looked for it when there was nothing yet. */
function goToAnchor(): void {
  if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** The shell around the page switches it without loading it again, and it hands on what it hears to its own frames. */
function followShell(): void {
  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || typeof data !== 'string') return;
    applySettings(readSettings(data));
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.postMessage(data, location.origin);
  });
}
