import { readFile } from 'node:fs/promises';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { beforeAll, describe, expect, test } from 'vitest';

const manifestUrl = new URL(import.meta.resolve('@web-push-kit/elements/custom-elements.json'));
const manifest: Manifest = JSON.parse(await readFile(manifestUrl, 'utf8'));

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly exports: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

/** Every element there is, with the module that defines it. */
const elements = manifest.modules.flatMap(({ path, exports }) =>
  exports
    .filter(({ kind }) => kind === 'custom-element-definition')
    .map(({ name }) => ({ tag: name, module: new URL(`../${path}`, manifestUrl) })),
);

/** Elements that are drawn without Lit: a server sends the tag, with what the page has put into it. */
const DRAWN_IN_BROWSERS = ['push-bell', 'push-prompt', 'push-toggle'];

test('the build knows of the elements', () => {
  expect(elements.map(({ tag }) => tag)).toContain('push-toggle');
});

describe.each(elements)('$tag on a server', ({ tag, module }) => {
  beforeAll(() => import(module.href));

  test('is rendered without a browser, in a state that promises nothing', async () => {
    const name = unsafeStatic(tag);
    const markup = await collectResult(render(html`<${name} lang="de">fallback</${name}>`));
    expect(markup.includes('shadowrootmode="open"')).toBe(!DRAWN_IN_BROWSERS.includes(tag));
    expect(markup).toContain('fallback');
    expect(markup).not.toMatch(/undefined|\[object|localhost/);
  });
});
