import { html, render } from 'lit';
import { galleryAddress, stageAddress } from '../addresses.js';
import { ALL_CASES } from '../all-cases.js';
import { listCases } from '../case-path.js';
import { type GallerySettings, readSettings, type SettingName, writeSettings } from '../settings.js';
import { renderContents } from './contents.js';
import { renderControls } from './controls.js';

/** What the page in the frame has to be loaded anew for. */
const RELOADS: readonly SettingName[] = ['motion'];

let settings = readSettings(location.search);
const total = listCases().length;
/** Set once: later the page in the frame is told what changed, and stays where it was scrolled to. */
let address = stageAddress(settings);

draw();
new ResizeObserver(showWidth).observe(find('.frame'));
addEventListener('popstate', () => changeTo(readSettings(location.search)));

function draw(): void {
  const { width } = settings;
  render(
    html`<header class="bar">
        <h1><img src="/gallery/icon.svg" alt="" width="28" height="28" />Gallery</h1>
        <details class="settings" open><summary>Settings</summary>${renderControls(settings, change)}</details>
      </header>
      <div class="work">
        <aside @click=${onContentsClick}>
          ${renderContents(ALL_CASES, settings)}
          <p class="total">${ALL_CASES.length} ${ALL_CASES.length === 1 ? 'element' : 'elements'}, ${total} states</p>
        </aside>
        <main class="desk">
          <div class="frame" data-width=${width}>
            <iframe src=${address} title="The elements on a page"></iframe>
          </div>
          <p class="ruler" aria-live="off"></p>
        </main>
      </div>`,
    document.body,
  );
}

function change(name: SettingName, value: string): void {
  const changed = { ...settings, [name]: value };
  history.replaceState(null, '', galleryAddress(changed));
  changeTo(changed);
}

function changeTo(changed: GallerySettings): void {
  const isReloaded = changed.case !== settings.case || RELOADS.some((name) => changed[name] !== settings[name]);
  if (changed.width !== settings.width) find<HTMLElement>('.frame').style.inlineSize = '';
  settings = changed;
  if (isReloaded) address = stageAddress(settings);
  draw();
  stage()?.postMessage(writeSettings(settings), location.origin);
}

/** Opens a case in the frame, or scrolls to an element, without loading the shell again. */
function onContentsClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
  const link = event.target.closest('a');
  const tag = event.target.closest<HTMLElement>('summary')?.dataset.tag;
  if (link) {
    event.preventDefault();
    history.pushState(null, '', link.href);
    changeTo(readSettings(new URL(link.href).search));
  } else if (tag && settings.case === '') {
    stage()?.document.getElementById(tag)?.scrollIntoView();
  }
}

function showWidth(): void {
  find('.ruler').textContent = `${find('.frame iframe').clientWidth} px`;
}

function stage(): Window | null {
  return find<HTMLIFrameElement>('.frame iframe').contentWindow;
}

function find<Found extends Element>(selector: string): Found {
  const found = document.body.querySelector<Found>(selector);
  if (!found) throw new Error(`The gallery shows no ${selector}`);
  return found;
}
