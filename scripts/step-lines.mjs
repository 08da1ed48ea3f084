// The lines that steps are drawn as, with and without a terminal.

const NAME_WIDTH = 44;
const SECONDS_WIDTH = 11;
const BAR_WIDTH = 15;

/** Returns `3.7 s`, `41 s` or `3 min 20 s`. */
export function formatDuration(durationMs) {
  if (durationMs < 9_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Returns `███████████░░░░ 9/13 kit: script tag`. */
export function formatBar({ done, total, label = '' }) {
  const full = Math.round((done / total) * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${done}/${total} ${label}`.trimEnd();
}

/** Returns the line of a step without its mark: its name, its time, and what there is to say about it. */
export function formatStep({ name, durationMs, detail }) {
  return `${name.padEnd(NAME_WIDTH)}${formatDuration(durationMs).padStart(SECONDS_WIDTH)}   ${detail}`.trimEnd();
}

/** Returns how far tests have come: `57/240 stories, 0 failed`. */
export function formatProgress({ done, total, failed }, things) {
  return `${done}/${total} ${things}, ${failed} failed`;
}
