// Editors look for what they know of elements in the packages that a project names itself: in this one.
import { cp, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const elements = dirname(fileURLToPath(import.meta.resolve('@web-push-kit/elements/custom-elements.json')));
const target = fileURLToPath(new URL('dist/editors/', import.meta.url));
const files = ['custom-elements.json', 'web-types.json', 'vscode.html-custom-data.json', 'vscode.css-custom-data.json'];

await mkdir(target, { recursive: true });
await Promise.all(files.map((file) => cp(`${elements}/${file}`, `${target}${file}`)));
