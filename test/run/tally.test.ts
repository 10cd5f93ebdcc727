import { tallyJest } from './tally.ts';

const report = (counts: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...counts,
  });

describe('counting a Jest run', () => {
  it('counts each test', () => {
    const run = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 });
    expect(tallyJest(run, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be run as a failure', () => {
    expect(tallyJest(report({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), 1)).toMatchObject({ failed: 1 });
  });

  it('counts a run that ended badly without a failed test as a failure', () => {
    expect(tallyJest(report({ numPassedTests: 5 }), null)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('counts a run without any test as a failure', () => {
    expect(tallyJest(report({}), 0)).toMatchObject({ failed: 1 });
  });
});
