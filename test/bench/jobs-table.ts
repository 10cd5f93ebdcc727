import type { Target } from '../driver/contract.ts';
import { markdownTable } from './markdown-table.ts';
import type { Results } from './results.ts';
import { type JobName, jobNames } from './sev-round.ts';
import { summary } from './statistics.ts';
import { of, round } from './targets-table.ts';

const targets: readonly Target[] = ['slack', 'jira', 'confluence', 'kvs', 'queue'];

/** Every job: when its last effect stood, the calls it took, and how many of them waited for one another. */
export function jobsTable(results: Results): string {
  const row = (name: JobName): readonly string[] => {
    const median = (figure: Parameters<typeof of>[2]) => round(summary(of(results, name, figure)).median);
    return [
      name,
      `${median((job) => job.ackMs)} ms`,
      `${median((job) => job.lastEffectMs)} ms`,
      ...targets.map((target) => median((job) => job.calls[target])),
      median((job) => job.depth),
      median((job) => job.depthWithStorage),
    ];
  };
  const head = [
    '',
    'acknowledged',
    'last effect',
    'Slack',
    'Jira',
    'Confluence',
    'storage',
    'queue',
    'deep',
    'with storage and queue',
  ];
  return markdownTable(head, jobNames.map(row));
}
