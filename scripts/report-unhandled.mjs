// A reporter of Vitest: writes down the errors outside of tests, which fail a run and which the JSON report leaves out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

class UnhandledReporter {
  onTestRunEnd(_modules, errors) {
    const file = process.env.UNHANDLED_REPORT_FILE;
    if (!file) return;
    const unhandled = errors.map((error) => ({
      message: error.stack ?? `${error.name ?? 'Error'}: ${error.message}`,
      path: error.VITEST_TEST_PATH,
      test: error.VITEST_TEST_NAME,
    }));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(unhandled));
  }
}

// biome-ignore lint/style/noDefaultExport: it is what Vitest loads a reporter by.
export default UnhandledReporter;
