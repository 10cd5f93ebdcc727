import type { SevView } from './sev-view';

/**
 * What the issue panel and the post mortem macro may ask of the back end. The panel's issue comes from Jira's own
 * context; the macro names its SEV with `issueKey`, taken from its configuration.
 */
export type SevScreen = {
  /** The SEV as the reader may see it. */
  view: (payload: { readonly issueKey?: string }) => SevAnswer;
  /** Asks for a change; it is worked on in turn, and `outcome` tells how it ended. */
  ask: (payload: { readonly issueKey?: string; readonly requestId: string; readonly change: SevChange }) => Asked;
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
  | { readonly kind: 'follow-up'; readonly priority: 'high' | 'low'; readonly title: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen'; readonly reason: string };

export type Asked =
  | { readonly kind: 'accepted'; readonly requestId: string }
  | { readonly kind: 'refused'; readonly text: string };

export type Outcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly nextStep: string };
