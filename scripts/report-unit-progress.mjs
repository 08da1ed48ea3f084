// A reporter of Vitest: writes down how many files have been run, and how many tests in them have failed.
import { recordProgress } from './progress.mjs';

class UnitProgressReporter {
  #progress = { done: 0, total: 0, failed: 0 };

  onTestRunStart(specifications) {
    this.#update({ done: 0, total: specifications.length, failed: 0 });
  }

  onTestCaseResult(test) {
    if (test.result().state === 'failed') this.#update({ failed: this.#progress.failed + 1 });
  }

  onTestModuleEnd() {
    this.#update({ done: this.#progress.done + 1 });
  }

  #update(change) {
    this.#progress = { ...this.#progress, ...change };
    recordProgress(this.#progress);
  }
}

// biome-ignore lint/style/noDefaultExport: it is what Vitest loads a reporter by.
export default UnitProgressReporter;
