/** The team's figures: how long the steps of a SEV took, how many there were, and which follow-ups were done in time. */
import type { Severity } from '../severity';
import { type MeasuredFollowUp, type MeasuredSev, monthOf, type Step, steps } from './measured-sev';

export interface FiguresFilter {
  readonly severity?: Severity | undefined;
  readonly component?: string | undefined;
}

export interface StepFigures {
  /** How many durations there are. */
  readonly count: number;
  /** Minutes; absent where there is none. */
  readonly median?: number;
  readonly notApplicable: number;
  readonly invalid: number;
}

export interface FollowUpFigures {
  readonly onTime: number;
  /** Done after the day, or not done though the day is over. */
  readonly late: number;
  /** Not done, and not due yet. */
  readonly ahead: number;
  /** Without a day to be due, or done on a day that Jira does not tell. */
  readonly undated: number;
}

export interface Figures {
  readonly sevs: number;
  readonly bySeverity: Readonly<Record<Severity | 'none', number>>;
  readonly steps: Readonly<Record<Step, StepFigures>>;
  readonly followUps: FollowUpFigures;
}

export interface FiguresByMonth {
  readonly months: readonly (Figures & { readonly month: string })[];
  readonly all: Figures;
  /** Of all that there are in these months, whatever is chosen. */
  readonly components: readonly string[];
  /** SEVs with a duration whose end is before its start: issue ids, the newest first. */
  readonly invalid: readonly string[];
}

export interface FiguresWanted {
  /** The earliest first. */
  readonly months: readonly string[];
  readonly filter: FiguresFilter;
  /** A day such as `2026-12-07`. */
  readonly today: string;
}

export function figuresOf(sevs: readonly MeasuredSev[], { months, filter, today }: FiguresWanted): FiguresByMonth {
  const within = sevs.filter((sev) => months.includes(monthOf(sev)));
  const chosen = within.filter((sev) => isChosen(sev, filter));
  return {
    months: months.map((month) => ({
      month,
      ...sumUp(
        chosen.filter((sev) => monthOf(sev) === month),
        today,
      ),
    })),
    all: sumUp(chosen, today),
    components: [...new Set(within.flatMap(({ components }) => components))].sort((one, other) =>
      one.localeCompare(other),
    ),
    invalid: chosen
      .filter(({ took }) => steps.some((step) => took[step] === 'invalid'))
      .sort((one, other) => (one.openedOn < other.openedOn ? 1 : -1))
      .map(({ issueId }) => issueId),
  };
}

const isChosen = ({ severity, components }: MeasuredSev, filter: FiguresFilter): boolean =>
  (filter.severity === undefined || severity === filter.severity) &&
  (filter.component === undefined || components.includes(filter.component));

function sumUp(sevs: readonly MeasuredSev[], today: string): Figures {
  const ofSeverity = (wanted: Severity | undefined) => sevs.filter(({ severity }) => severity === wanted).length;
  return {
    sevs: sevs.length,
    bySeverity: { 1: ofSeverity(1), 2: ofSeverity(2), 3: ofSeverity(3), none: ofSeverity(undefined) },
    steps: {
      acknowledge: stepFigures(sevs, 'acknowledge'),
      open: stepFigures(sevs, 'open'),
      mitigate: stepFigures(sevs, 'mitigate'),
      close: stepFigures(sevs, 'close'),
    },
    followUps: followUpFigures(
      sevs.flatMap(({ followUps }) => followUps),
      today,
    ),
  };
}

function stepFigures(sevs: readonly MeasuredSev[], step: Step): StepFigures {
  const took = sevs.map((sev) => sev.took[step]);
  const minutes = took.filter((value) => typeof value === 'number');
  return {
    count: minutes.length,
    ...(minutes.length === 0 ? {} : { median: medianOf(minutes) }),
    notApplicable: took.filter((value) => value === 'not-applicable').length,
    invalid: took.filter((value) => value === 'invalid').length,
  };
}

/** @param values at least one */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (lower + upper) / 2;
}

function followUpFigures(followUps: readonly MeasuredFollowUp[], today: string): FollowUpFigures {
  const standings = followUps.map((followUp) => standingOf(followUp, today));
  const those = (standing: keyof FollowUpFigures) => standings.filter((one) => one === standing).length;
  return { onTime: those('onTime'), late: those('late'), ahead: those('ahead'), undated: those('undated') };
}

function standingOf({ done, dueOn, doneOn }: MeasuredFollowUp, today: string): keyof FollowUpFigures {
  if (dueOn === undefined || (done && doneOn === undefined)) return 'undated';
  if (doneOn !== undefined) return doneOn <= dueOn ? 'onTime' : 'late';
  return today > dueOn ? 'late' : 'ahead';
}
