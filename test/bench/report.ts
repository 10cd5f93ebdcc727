import { cpus } from 'node:os';
import { jobsTable } from './jobs-table.ts';
import type { Results } from './results.ts';
import { targetsTable } from './targets-table.ts';

/** The benchmark as a page. */
export function benchmarkPage(results: Results): string {
  return `# Benchmark

\`npm run bench\` took ${results.rounds} incidents from the report to the closed SEV on a newly started workbench with the
bundle of Forge's own bundler, and wrote this page. Every call to Slack, Jira and Confluence was made 200 ms slower, every
call to storage and queue 20 ms, so that the figures tell how the work is arranged and not how fast the machine is.

Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}. Bundle: ${Math.round(results.bundleBytes / 1000)} kB.

## Targets

${targetsTable(results)}

## Each job

Medians. *Last effect* is the end of the last call to Slack, Jira or Confluence. *Deep* is the longest chain of such calls
in which each began after the one before it had ended.

${jobsTable(results)}
`;
}
