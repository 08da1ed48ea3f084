// Makes what the compiler has written of an element smaller where bundlers cannot: in its templates and its style
// sheets, which are strings to them, and in its decorators.
import { parseAst } from 'vite';

/** Replaces the nodes that `visit` has something for. Lines stay where they are as long as replacements keep theirs. */
function rewrite(code, visit) {
  const edits = [];
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node.type === 'string') edits.push(...(visit(node) ?? []));
    Object.values(node).forEach(walk);
  };
  walk(parseAst(code).body);
  return applyEdits(code, edits);
}

function applyEdits(code, edits) {
  const backwards = edits.toSorted((a, b) => b.start - a.start);
  return backwards.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** Takes the indentation out of markup: one white space means what many do. */
export function compactTemplates(code) {
  return rewrite(code, ({ type, tag, quasi }) => {
    if (type !== 'TaggedTemplateExpression' || tag.name !== 'html') return undefined;
    return quasi.quasis.map(({ start, end, value }) => ({ start, end, by: value.raw.replace(/\n\s+/g, '\n') }));
  });
}

/** Takes comments and white space out of style sheets. */
export function compactStyles(code) {
  return rewrite(code, ({ type, tag, quasi }) => {
    if (type !== 'TaggedTemplateExpression' || tag.name !== 'css' || quasi.expressions.length > 0) return undefined;
    return quasi.quasis.map(({ start, end, value }) => ({ start, end, by: compactSheet(value.raw) }));
  });
}

function compactSheet(css) {
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

/**
 * Makes `static properties` of Lit's decorators `@property` and `@state`, as Lit's own transformer does, and of the kit's
 * own `@property`: a table is smaller than calls, and the decorators need not be loaded. A module with other decorators
 * stays as it is.
 */
export function compactDecorators(code) {
  const { body } = parseAst(code);
  const calls = body.filter(isDecoration);
  const properties = calls.map((call) => readProperty(code, call));
  if (calls.length === 0 || properties.includes(undefined)) return code;
  const owners = [...new Set(properties.map(({ owner }) => owner))];
  const tables = owners.map((name) =>
    writeTable(
      name,
      properties.filter(({ owner }) => owner === name),
    ),
  );
  const replace = ({ start, end }, by = '') => ({
    start,
    end,
    by: by + '\n'.repeat(countLines(code.slice(start, end))),
  });
  const [first, ...others] = calls;
  const gone = [...body.filter(isNoLongerNeeded), ...others].map((node) => replace(node));
  return applyEdits(code, [replace(first, tables.join(' ')), ...gone]);
}

function isDecoration({ type, expression }) {
  return type === 'ExpressionStatement' && expression.callee?.name === '__decorate';
}

/** Where decorators come from: Lit, and the module of the kit's own. */
const DECORATORS = /^lit\/decorators\.js$|\/property\.js$/;

/** The compiler's helper, and the import of what it was called with. */
function isNoLongerNeeded({ type, declarations, source }) {
  const isHelper = type === 'VariableDeclaration' && declarations[0].id.name === '__decorate';
  return isHelper || (type === 'ImportDeclaration' && DECORATORS.test(source.value));
}

/** `__decorate([property({…})], Owner.prototype, "name", void 0)`; `undefined` for what says anything else. */
function readProperty(code, { expression }) {
  const [decorators, prototype, name, descriptor] = expression.arguments;
  const [{ callee, arguments: [options] = [] } = {}, more] = decorators.elements;
  const isField = descriptor?.type === 'UnaryExpression' && prototype.property?.name === 'prototype';
  const kind = callee?.name;
  if (!isField || more || (kind !== 'property' && !(kind === 'state' && !options))) return undefined;
  const written = options ? code.slice(options.start, options.end) : '{}';
  return { owner: prototype.object.name, name: name.value, options: kind === 'state' ? '{ state: true }' : written };
}

function writeTable(owner, rows) {
  return `${owner}.properties = { ${rows.map(({ name, options }) => `${name}: ${options}`).join(', ')} };`;
}

function countLines(text) {
  return text.split('\n').length - 1;
}
