// What is made of others' files: an entry for each element, so that a page needs to install one package alone, and the
// style sheet.
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const elements = dirname(fileURLToPath(import.meta.resolve('@web-push-kit/elements/define')));
const dist = fileURLToPath(new URL('dist/', import.meta.url));
const names = await readdir(elements, { withFileTypes: true });
const tags = names.filter((entry) => entry.isDirectory() && entry.name.startsWith('push-')).map(({ name }) => name);

await Promise.all(tags.map(writeEntries));
await cp(fileURLToPath(new URL('src/web-push-kit.css', import.meta.url)), `${dist}script-tag/web-push-kit.css`);

async function writeEntries(tag) {
  const folder = `${dist}elements/${tag}`;
  await mkdir(folder, { recursive: true });
  const files = {
    'index.js': `export * from '@web-push-kit/elements/${tag}';\n`,
    'define.js': `import '@web-push-kit/elements/${tag}/define';\n`,
  };
  for (const [name, code] of Object.entries(files)) {
    await writeFile(`${folder}/${name}`, code);
    await writeFile(`${folder}/${name.replace('.js', '.d.ts')}`, code);
  }
}
