// Bundlers minify code, but not what is inside of templates, nor what decorators have become: makes those of the build
// smaller, so that everyone who imports an element has it small.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compactDecorators, compactStyles, compactTemplates } from '../../scripts/compact-module.mjs';

const dist = new URL('dist/', import.meta.url);
const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js'));

for (const file of files) {
  const code = await readFile(new URL(file, dist), 'utf8');
  const compacted = file.endsWith('.styles.js') ? compactSheet(code) : compactDecorators(compactTemplates(code));
  if (compacted !== code) await writeFile(new URL(file, dist), compacted);
}

function compactSheet(code) {
  // Its lines are others now, and nobody steps through a style sheet.
  return compactStyles(code).replace(/\n\/\/# sourceMappingURL=.*/, '');
}
