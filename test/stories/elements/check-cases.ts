import type axe from 'axe-core';

/** What is wrong with a case; nothing, if all is well. */
export interface Finding {
  readonly path: string;
  readonly problem: string;
}

/** What the page with the elements offers to tests. */
interface Stage {
  readonly paths: readonly string[];
  show(path: string): Promise<void>;
}

interface CheckedPage {
  readonly galleryStage: Stage;
  readonly axe: typeof axe;
  readonly pageErrors: string[];
}

/** Runs in the page before its own scripts: keeps what nobody caught, and what the page's policy refused. */
export function watchErrors(): void {
  const errors: string[] = [];
  const note = (text: string) => void errors.push(text);
  Object.assign(globalThis, { pageErrors: errors });
  addEventListener('error', (event) => note(`uncaught: ${event.message}`));
  addEventListener('unhandledrejection', ({ reason }) => note(`unhandled rejection: ${reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    note(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  const { error } = console;
  console.error = (...args: unknown[]) => {
    note(`console: ${args.join(' ')}`);
    error(...args);
  };
}

/** Runs in the page: the addresses of all cases. */
export function listPaths(): readonly string[] {
  return (globalThis as unknown as CheckedPage).galleryStage.paths;
}

/** Runs in the page: shows a case alone; whether it floats over the page. */
export async function showState(path: string): Promise<boolean> {
  await (globalThis as unknown as CheckedPage).galleryStage.show(path);
  return document.querySelector('.page-lines') !== null;
}

/** Runs in the page: shows each case alone, and looks at it with axe. */
export async function checkCases(paths: readonly string[]): Promise<readonly Finding[]> {
  const { galleryStage, axe, pageErrors } = globalThis as unknown as CheckedPage;
  const findings: Finding[] = [];
  for (const path of paths) {
    const failure = await galleryStage.show(path).catch((error: unknown) => [`cannot be shown: ${error}`]);
    const problems = [...(failure ?? []), ...pageErrors.splice(0), ...findUnrendered(path), ...(await runAxe())];
    findings.push(...problems.map((problem) => ({ path, problem })));
  }
  return findings;

  function findUnrendered(path: string): readonly string[] {
    const tag = path.split('/')[0] ?? '';
    const element = document.querySelector(`[data-case] ${tag}`);
    if (!element?.matches(':defined')) return ['is not defined'];
    return element.shadowRoot?.firstElementChild ? [] : ['renders nothing'];
  }

  async function runAxe(): Promise<readonly string[]> {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary}`),
    );
  }
}
