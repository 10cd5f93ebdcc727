import type { AffectedName, PersonView, SevView, TimeName } from './sev-view';

/**
 * What the issue panel and the post mortem macro may ask of the back end. The panel's issue comes from Jira's own
 * context; the macro names its SEV with `issueKey`, taken from its configuration.
 */
export type SevScreen = {
  /** The SEV as the reader may see it. */
  view: (payload: { readonly issueKey?: string }) => SevAnswer;
  /** Asks for a change; it is worked on in turn, and `outcome` tells how it ended. */
  ask: (payload: { readonly issueKey?: string; readonly requestId: string; readonly change: SevChange }) => Asked;
  /** People to whom work on the SEV can be given, whose name begins so. */
  people: (payload: { readonly issueKey?: string; readonly words: string }) => PeopleFound;
  /** How a change that was asked for went. */
  outcome: (payload: { readonly requestId: string }) => Outcome;
};

export type SevAnswer =
  | { readonly kind: 'sev'; readonly sev: SevView }
  /** An issue that is not of type Incident. */
  | { readonly kind: 'not-an-incident'; readonly text: string }
  /** The reader may not see the issue, or it does not exist. */
  | { readonly kind: 'no-access'; readonly text: string }
  /** Something the app needs is missing or away; `nextStep` says what to do. */
  | { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

export type SevChange =
  | {
      readonly kind: 'open';
      readonly severity: 1 | 2 | 3;
      readonly title?: string | undefined;
      readonly ownerAccountId?: string | undefined;
    }
  | { readonly kind: 'severity'; readonly severity: 1 | 2 | 3; readonly reason: string }
  | { readonly kind: 'mitigated'; readonly text: string }
  | { readonly kind: 'owner'; readonly accountId: string }
  | {
      readonly kind: 'impact';
      readonly text: string;
      /** ISO 8601 UTC; null for not known. */
      readonly startedAt: string | null;
      readonly affects: readonly AffectedName[];
    }
  | {
      readonly kind: 'update';
      readonly changed: string;
      readonly impact?: string | undefined;
      readonly doing?: string | undefined;
      readonly nextMinutes?: number | undefined;
    }
  | {
      readonly kind: 'follow-up';
      readonly priority: 'high' | 'low';
      readonly title: string;
      readonly assigneeAccountId?: string | undefined;
      /** A day such as `2026-12-07`; absent: as the policy has it. */
      readonly dueDate?: string | undefined;
    }
  /** `was` is what the screen showed of the same parts, so that nobody's words are lost. */
  | {
      readonly kind: 'edit-follow-up';
      readonly issueKey: string;
      readonly edit: FollowUpEditView;
      readonly was: FollowUpEditView;
    }
  | { readonly kind: 'link-follow-up'; readonly issueKey: string }
  | { readonly kind: 'note'; readonly text: string; readonly at?: string | undefined }
  | {
      readonly kind: 'edit-entry';
      readonly entryId: string;
      readonly text: string;
      readonly at: string;
      readonly was: { readonly text: string; readonly at: string };
    }
  | { readonly kind: 'remove-entry'; readonly entryId: string }
  | {
      readonly kind: 'correct-time';
      readonly which: TimeName;
      readonly to: string;
      /** What the screen showed; null for none. */
      readonly was: string | null;
    }
  | { readonly kind: 'approve' }
  | { readonly kind: 'close' }
  /** Against the rule. */
  | { readonly kind: 'close-anyway'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string };

/** A part that is absent stays as it is; null takes it away. */
export interface FollowUpEditView {
  readonly title?: string | undefined;
  readonly priority?: 'high' | 'low' | undefined;
  readonly assigneeAccountId?: string | null | undefined;
  readonly dueDate?: string | null | undefined;
}

export type PeopleFound =
  | { readonly kind: 'people'; readonly people: readonly PersonView[] }
  | { readonly kind: 'unavailable'; readonly text: string };

export type Asked =
  | { readonly kind: 'accepted'; readonly requestId: string }
  | { readonly kind: 'refused'; readonly text: string };

export type Outcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly nextStep: string };
