// Finds regular expressions whose time can grow faster than the text that they look at: those that may go back and try
// again without a bound. Texts of others (payloads, paths, headers, records) can be made to need seconds by them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSafe } from 'redos-detector';
import { parseSync } from 'vite';

/** How many steps back one match may need in all. */
const MAX_STEPS_BACK = 300;

/** Without a quantifier that has no upper bound, the time for one match is bounded too. */
const HAS_UNBOUNDED_QUANTIFIER = /[*+]|,\}/;

/** @returns Every slow pattern of a folder's TypeScript, as `file: /pattern/flags`; tests are left out. */
export function findSlowPatterns(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
  );
  return files.flatMap((file) =>
    findSlowPatternsIn(readFileSync(join(folder, file), 'utf8')).map((found) => `${file}: ${found}`),
  );
}

/** @returns Every slow pattern in a source text; also each call of `RegExp()`, whose pattern nobody can look at. */
export function findSlowPatternsIn(source) {
  const { program, errors } = parseSync('source.ts', source, { lang: 'ts' });
  if (errors.length > 0) throw new Error(errors[0].message);
  return listNodes(program).flatMap(({ type, callee, regex }) => {
    if (/^(New|Call)Expression$/.test(type) && callee?.name === 'RegExp') return ['RegExp()'];
    return regex && isSlow(regex) ? [`/${regex.pattern}/${regex.flags}`] : [];
  });
}

function isSlow({ pattern, flags }) {
  if (!HAS_UNBOUNDED_QUANTIFIER.test(pattern)) return false;
  // By steps alone: a busy machine must not change the answer.
  return !isSafe(new RegExp(pattern, flags), { maxScore: MAX_STEPS_BACK, timeout: Number.POSITIVE_INFINITY }).safe;
}

function listNodes(node) {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(listNodes);
  return typeof node.type === 'string' ? [node, ...inner] : inner;
}
