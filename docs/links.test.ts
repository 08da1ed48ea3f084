import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

test.each(pages)('every file that %s links to is there', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```.*?```/gs, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target?.split('#')[0] ?? '');
  const missing = targets.filter((target) => isFile(target) && !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

function isFile(target: string): boolean {
  return target !== '' && !/^[a-z]+:/i.test(target);
}
