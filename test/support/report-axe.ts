import type { FullConfig, Reporter, TestCase } from '@playwright/test/reporter';

/** What a story that goes through the states of the elements says of itself. */
interface AxeCount {
  readonly combinations: number;
  readonly violations: number;
}

/** Adds up, at the end of the stories, what axe has looked at. */
class AxeReporter implements Reporter {
  readonly #counts: AxeCount[] = [];

  onBegin(_config: FullConfig): void {
    this.#counts.length = 0;
  }

  onTestEnd({ annotations }: TestCase): void {
    for (const { type, description } of annotations) {
      if (type === 'axe' && description !== undefined) this.#counts.push(JSON.parse(description) as AxeCount);
    }
  }

  onEnd(): void {
    if (this.#counts.length === 0) return;
    const combinations = this.#counts.reduce((sum, count) => sum + count.combinations, 0);
    const violations = this.#counts.reduce((sum, count) => sum + count.violations, 0);
    console.log(`\n  axe: ${violations} violations over ${combinations} combinations`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

// biome-ignore lint/style/noDefaultExport: it is what Playwright loads a reporter by.
export default AxeReporter;
