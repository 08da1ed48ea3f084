// Bundlers minify code, but no style sheet inside of a template: takes comments and white space out of those that the
// build has made.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const dist = new URL('dist/', import.meta.url);
const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.styles.js'));

for (const file of files) {
  const code = await readFile(new URL(file, dist), 'utf8');
  const minified = code
    .replace(/(?<=\bcss ?`)[^`]*(?=`)/g, minify)
    // Its lines are others now, and nobody steps through a style sheet.
    .replace(/\n\/\/# sourceMappingURL=.*/, '');
  if (minified !== code) await writeFile(new URL(file, dist), minified);
}

function minify(css) {
  return (
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      // After a name, and not before a pseudo-class.
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .trim()
  );
}
