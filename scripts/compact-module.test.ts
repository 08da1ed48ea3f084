import { describe, expect, test } from 'vitest';
import { compactDecorators, compactStyles, compactTemplates } from './compact-module.mjs';

const HELPER = 'var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {\n};\n';

function decorate(decorator: string, name: string, descriptor = 'void 0'): string {
  return `__decorate([\n    ${decorator}\n], Bell.prototype, "${name}", ${descriptor});\n`;
}

describe('templates', () => {
  test('lose their indentation, and keep their words, lines and inner templates', () => {
    const code = `const a = html \`<p>\n      We’ll say\n      \${b ? html \`\n        <b>so</b>\` : \`  \n  \`}</p>\`;`;
    expect(compactTemplates(code)).toBe(
      `const a = html \`<p>\nWe’ll say\n\${b ? html \`\n<b>so</b>\` : \`  \n  \`}</p>\`;`,
    );
  });
});

describe('style sheets', () => {
  test('lose comments and white space that mean nothing', () => {
    const sheet = '\n  /* Why */\n  .a > b:hover,\n  .c :focus {\n    margin: calc(1px + 2px) 0;\n  }\n';
    expect(compactStyles(`const a = css \`${sheet}\`;`)).toBe(
      'const a = css `.a>b:hover,.c :focus{margin:calc(1px + 2px) 0}`;',
    );
  });

  test('stay as they are where a part is put into them', () => {
    const code = `const a = css \`\n  .a { \${b} }\`;`;
    expect(compactStyles(code)).toBe(code);
  });
});

describe('decorators', () => {
  test('become a table of the class, on the lines that they had', () => {
    const code =
      `${HELPER}import { property, state } from 'lit/decorators.js';\nclass Bell {\n}\n` +
      decorate("property({ attribute: 'hide-when', reflect: true })", 'hideWhen') +
      decorate('property()', 'label') +
      decorate('state()', 'isDue');
    const compacted: string = compactDecorators(code);
    expect(compacted.trim().split(/\n+/)).toEqual([
      'class Bell {',
      '}',
      "Bell.properties = { hideWhen: { attribute: 'hide-when', reflect: true }, label: {}, isDue: { state: true } };",
    ]);
    expect(compacted.split('\n').indexOf('class Bell {')).toBe(code.split('\n').indexOf('class Bell {'));
    expect(compactDecorators(compacted)).toBe(compacted);
  });

  test('of the kit become one as Lit’s do', () => {
    const code =
      `${HELPER}import { property } from '../property.js';\nimport { nameAttribute } from '../property-table.js';\n` +
      `class Bell {\n}\n${decorate("property({ default: 'm' })", 'size')}`;
    expect(compactDecorators(code).trim().split(/\n+/)).toEqual([
      "import { nameAttribute } from '../property-table.js';",
      'class Bell {',
      '}',
      "Bell.properties = { size: { default: 'm' } };",
    ]);
  });

  test.each([
    ['another decorator', decorate("query('p')", 'first')],
    ['a getter', decorate('property()', 'label', 'null')],
    ['state with options', decorate('state({ hasChanged })', 'isDue')],
  ])('stay for %s', (_what, call) => {
    const code = HELPER + call + decorate('property()', 'other');
    expect(compactDecorators(code)).toBe(code);
  });
});
