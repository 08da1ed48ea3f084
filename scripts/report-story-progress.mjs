// A reporter of Playwright: writes down how many stories have been told, and how many have failed.
import { recordProgress } from './progress.mjs';

class StoryProgressReporter {
  #progress = { done: 0, total: 0, failed: 0 };

  onBegin(_config, suite) {
    this.#update({ done: 0, total: suite.allTests().length, failed: 0 });
  }

  onTestEnd(test) {
    const { done, failed } = this.#progress;
    this.#update({ done: done + 1, failed: failed + (test.outcome() === 'expected' ? 0 : 1) });
  }

  printsToStdio() {
    return false;
  }

  #update(change) {
    this.#progress = { ...this.#progress, ...change };
    recordProgress(this.#progress);
  }
}

// biome-ignore lint/style/noDefaultExport: it is what Playwright loads a reporter by.
export default StoryProgressReporter;
