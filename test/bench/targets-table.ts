import { screenLimitBytes } from '../checks/screen-weight.ts';
import type { JobMeasurement } from './job-measurement.ts';
import { markdownTable } from './markdown-table.ts';
import type { Results } from './results.ts';
import type { JobName } from './sev-round.ts';
import { summary } from './statistics.ts';

/** One promise about speed, and what was measured of it. */
interface Line {
  readonly what: string;
  readonly values: readonly number[];
  readonly unit: 'ms' | 'kB' | 'calls';
  readonly target: number;
}

/** Every figure that has a target, beside it. */
export function targetsTable(results: Results): string {
  const rows = linesOf(results).map(({ what, values, unit, target }) => {
    const { median, worst } = summary(values);
    return [
      what,
      `${round(median)} ${unit}`,
      `${round(worst)} ${unit}`,
      `${target} ${unit}`,
      median <= target ? 'yes' : '**no**',
    ];
  });
  return markdownTable(['', 'median', 'worst', 'target', 'met'], rows);
}

function linesOf(results: Results): readonly Line[] {
  return [...acknowledgements(results), ...effects(results), ...overviews(results), ...weights(results)];
}

function acknowledgements(results: Results): readonly Line[] {
  const warm = (name: JobName) => of(results, name, ({ ackMs, cold }) => (cold ? undefined : ackMs));
  const cold = (kind: 'command' | 'click' | 'submission') => results.coldAcks.map((ack) => ack[kind]);
  const line = (what: string, values: readonly number[], target: number): Line => ({
    what,
    values,
    unit: 'ms',
    target,
  });
  return [
    line('acknowledging a command, warm', warm('report (command)'), 300),
    line('acknowledging a click with its form opened, warm', warm('open a form (click)'), 300),
    line('acknowledging a submission, warm', warm('open a SEV (submission)'), 300),
    line('acknowledging a command, cold', cold('command'), 600),
    line('acknowledging a click with its form opened, cold', cold('click'), 600),
    line('acknowledging a submission, cold', cold('submission'), 600),
  ];
}

function effects(results: Results): readonly Line[] {
  const opened = 'open a SEV (submission)';
  return [
    {
      what: 'opening a SEV, to the first message in its channel',
      values: of(results, opened, (job) => job.firstMessageMs),
      unit: 'ms',
      target: 700,
    },
    {
      what: 'opening a SEV, to the last effect',
      values: of(results, opened, (job) => job.lastEffectMs),
      unit: 'ms',
      target: 1100,
    },
    {
      what: 'opening a SEV, calls that wait for one another',
      values: of(results, opened, (job) => job.depth),
      unit: 'calls',
      target: 5,
    },
    {
      what: 'mitigated, to the finished page',
      values: of(results, 'mitigated', (job) => job.pageMs),
      unit: 'ms',
      target: 1200,
    },
  ];
}

const overviews = (results: Results): readonly Line[] =>
  results.overviews.map(({ sevs, loadsMs }) => ({
    what: `trends of the project page, ${sevs.toLocaleString('en')} closed SEVs`,
    values: loadsMs,
    unit: 'ms',
    target: 700,
  }));

function weights({ bundleLoadsMs, screens }: Results): readonly Line[] {
  return [
    { what: 'loading the back-end bundle', values: bundleLoadsMs, unit: 'ms', target: 60 },
    ...screens.map(
      ({ key, bytes }): Line => ({
        what: `screen ${key}, compressed`,
        values: bytes === undefined ? [] : [bytes / 1000],
        unit: 'kB',
        target: screenLimitBytes / 1000,
      }),
    ),
  ];
}

/** One figure of each sample of a job that has it. */
export function of(
  results: Results,
  job: JobName,
  figure: (measured: JobMeasurement) => number | undefined,
): readonly number[] {
  return results.samples
    .filter(({ name }) => name === job)
    .map(({ measured }) => figure(measured))
    .filter((value) => value !== undefined);
}

export const round = (value: number): string =>
  value < 10 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));
