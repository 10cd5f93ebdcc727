/** A SEV in few bytes, since a month of them is one value: `["10042",7,2,["Payments"],[5,10,-1,null],[[1,"2026-12-07","2026-12-01"]]]`. */
import * as z from 'zod/mini';
import { type MeasuredSev, type Step, steps, type Took } from '../../domain/metrics/measured-sev';
import { severities } from '../../domain/severity';

const codes = { 'not-applicable': -1, invalid: -2 } as const;

const took = z.nullable(z.number());
const followUp = z.tuple([z.number(), z.string(), z.string()]);

export const storedRow = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.array(z.string()),
  z.tuple([took, took, took, took]),
  z.array(followUp),
]);

export type StoredRow = z.infer<typeof storedRow>;

export const rowOf = ({ issueId, openedOn, severity, components, took: times, followUps }: MeasuredSev): StoredRow => [
  issueId,
  Number(openedOn.slice(8)),
  severity ?? 0,
  [...components],
  [coded(times.acknowledge), coded(times.open), coded(times.mitigate), coded(times.close)],
  followUps.map(({ done, dueOn, doneOn }) => [done ? 1 : 0, dueOn ?? '', doneOn ?? '']),
];

/** @param month such as `2026-11` */
export const measuredOf = (
  month: string,
  [issueId, day, severity, components, times, followUps]: StoredRow,
): MeasuredSev => ({
  issueId,
  openedOn: `${month}-${String(day).padStart(2, '0')}`,
  severity: severities.find((one) => one === severity),
  components,
  took: Object.fromEntries(
    steps.flatMap((step: Step, index) => {
      const value = decoded(times[index] ?? null);
      return value === undefined ? [] : [[step, value]];
    }),
  ),
  followUps: followUps.map(([done, dueOn, doneOn]) => ({
    done: done === 1,
    ...(dueOn === '' ? {} : { dueOn }),
    ...(doneOn === '' ? {} : { doneOn }),
  })),
});

const coded = (value: Took | undefined): number | null =>
  value === undefined ? null : typeof value === 'number' ? value : codes[value];

function decoded(code: number | null): Took | undefined {
  if (code === null) return undefined;
  if (code === codes.invalid) return 'invalid';
  return code === codes['not-applicable'] ? 'not-applicable' : code;
}
