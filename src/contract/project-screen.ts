import type { PersonView, SevView } from './sev-view';

/** What the project page may ask of the back end. All is as the reader may see it in Jira. */
export type ProjectScreen = {
  /** What is open, due and on call now. */
  now: () => NowAnswer;
  /** The team's figures. */
  trends: (payload: TrendsWanted) => TrendsAnswer;
};

export interface TrendsWanted {
  /** How many months, the present one included. */
  readonly months: number;
  readonly severity?: 1 | 2 | 3;
  /** Its name in Jira. */
  readonly component?: string;
}

type NoAccess = { readonly kind: 'no-access'; readonly text: string };
type Unavailable = { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

export type NowAnswer = { readonly kind: 'now'; readonly now: NowView } | NoAccess | Unavailable;

export type TrendsAnswer = { readonly kind: 'trends'; readonly trends: TrendsView } | NoAccess | Unavailable;

export interface NowView {
  /** ISO 8601 UTC */
  readonly at: string;
  /** The worst first. */
  readonly sevs: readonly OpenSevView[];
  /** True when there are more than are named. */
  readonly moreSevs: boolean;
  /** What is overdue or due within a week, the longest due first. */
  readonly due: readonly DueView[];
  readonly onCall:
    | { readonly kind: 'people'; readonly names: readonly string[] }
    /** Slack could not be asked. */
    | { readonly kind: 'unknown'; readonly text: string; readonly nextStep: string };
}

export interface OpenSevView extends Pick<SevView, 'issueKey' | 'url' | 'title' | 'status' | 'severity'> {
  /** `Drill`, `Private` or both, for a SEV that is not like any other. */
  readonly marks: readonly string[];
  readonly owner?: PersonView;
  /** ISO 8601 UTC, as all times. */
  readonly openedAt?: string;
  readonly nextUpdateDue?: string;
}

export interface DueView {
  readonly kind: 'update' | 'follow-up' | 'post-mortem';
  readonly issueKey: string;
  readonly url: string;
  readonly title: string;
  /** ISO 8601 UTC; of a follow-up a day such as `2026-12-07`. */
  readonly at: string;
  readonly overdue: boolean;
  /** Name of whoever is to do it. */
  readonly who?: string;
}

export type StepName = 'acknowledge' | 'open' | 'mitigate' | 'close';

export interface StepFiguresView {
  readonly count: number;
  /** Minutes; absent where there is no duration. */
  readonly median?: number;
  readonly notApplicable: number;
  readonly invalid: number;
}

export interface FiguresView {
  readonly sevs: number;
  readonly bySeverity: Readonly<Record<'1' | '2' | '3' | 'none', number>>;
  readonly steps: Readonly<Record<StepName, StepFiguresView>>;
  readonly followUps: {
    readonly onTime: number;
    readonly late: number;
    readonly ahead: number;
    readonly undated: number;
  };
}

export interface TrendsView {
  /** The earliest first; each with its figures, also where there was no SEV. */
  readonly months: readonly (FiguresView & { readonly month: string })[];
  readonly all: FiguresView;
  readonly components: readonly string[];
  /** SEVs whose times are reversed, the newest first. */
  readonly invalid: readonly { readonly issueKey: string; readonly title: string; readonly url: string }[];
  /** How many more of them there are. */
  readonly moreInvalid: number;
  /** True while SEVs from before are still being counted. */
  readonly counting: boolean;
}
