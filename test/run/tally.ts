export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not be run at all, and so have no tests to count. */
  readonly numRuntimeErrorTestSuites: number;
}

/** Counts a Jest run by its `--json` report. A run that ended badly counts as one failure at least. */
export function tallyJest(report: string, status: number | null): Tally {
  const run = JSON.parse(report) as JestReport;
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  const nothing = run.numPassedTests + failed === 0;
  return {
    passed: run.numPassedTests,
    failed: failed === 0 && (status !== 0 || nothing) ? 1 : failed,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
