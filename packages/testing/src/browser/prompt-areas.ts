import type { Display } from '../display/display.js';
import type { Area } from '../display/picture.js';
import { XDOTOOL } from '../display/start-display.js';
import { runProgram } from '../program/run-program.js';
import type { BrowserName } from './find-browser.js';

/**
 * Where Chromium hangs its prompt, from the top left corner of its window:
 * below the address bar's left end, over whatever the page shows there.
 */
const CHROMIUM_PROMPT_AREA: Area = { x: 60, y: 70, width: 520, height: 260 };

/** Firefox's prompt is a small window of its own; the browser's own windows are larger than this. */
const FIREFOX_PROMPT_MAX_HEIGHT = 300;

/** The parts of the display in which a browser's permission prompt can stand. */
export async function findPromptAreas(browser: BrowserName, display: Display, pid: number): Promise<readonly Area[]> {
  const windows = await listWindows(display, pid);
  if (browser === 'firefox') return windows.filter(({ height }) => height > 40 && height < FIREFOX_PROMPT_MAX_HEIGHT);
  return windows
    .filter(({ height }) => height >= CHROMIUM_PROMPT_AREA.y + CHROMIUM_PROMPT_AREA.height)
    .map(({ x, y }) => ({ ...CHROMIUM_PROMPT_AREA, x: x + CHROMIUM_PROMPT_AREA.x, y: y + CHROMIUM_PROMPT_AREA.y }));
}

/** The visible windows of a process. */
async function listWindows(display: Display, pid: number): Promise<Area[]> {
  const search = await runProgram(XDOTOOL, ['search', '--onlyvisible', '--pid', String(pid)], display.env);
  const ids = search.stdout.split('\n').filter((line) => /^\d+$/.test(line));
  const geometries = await Promise.all(
    ids.map((id) => runProgram(XDOTOOL, ['getwindowgeometry', '--shell', id], display.env)),
  );
  // A window that closes in between has no geometry: it leaves an empty answer.
  return geometries.map(({ stdout }) => parseGeometry(stdout)).filter((area) => area !== undefined);
}

/** Reads what `xdotool getwindowgeometry --shell` prints. */
export function parseGeometry(text: string): Area | undefined {
  const values = new Map(text.split('\n').map((line) => line.split('=', 2) as [string, string]));
  const read = (name: string): number => Number.parseInt(values.get(name) ?? '', 10);
  const area = { x: read('X'), y: read('Y'), width: read('WIDTH'), height: read('HEIGHT') };
  return Object.values(area).some(Number.isNaN) ? undefined : area;
}
