// The steps of the helps as files: what a site copies, corrects and serves in their place.
import { mkdir, writeFile } from 'node:fs/promises';
import { HELP_STEP_LANGUAGES, loadBuiltInHelpSteps } from '@web-push-kit/elements/help-steps';

const target = new URL('dist/help-steps/', import.meta.url);

await mkdir(target, { recursive: true });
await Promise.all(
  HELP_STEP_LANGUAGES.map(async (code) => {
    const steps = await loadBuiltInHelpSteps(code);
    await writeFile(new URL(`${code}.json`, target), `${JSON.stringify(steps, undefined, 2)}\n`);
  }),
);
