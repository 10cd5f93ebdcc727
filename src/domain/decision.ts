/** What came of weighing a request against an incident. Refusals are values, not exceptions. */
import type { ClosingNeeds } from './closing-needs';
import type { FollowUp } from './follow-ups/follow-up';
import type { Incident, TimeName } from './incident';

export type Decision =
  /** Write the difference between the incident as read and `after`, and tell people. */
  | { readonly kind: 'change'; readonly after: Incident }
  /** It is so already; nothing is to be done. */
  | { readonly kind: 'already'; readonly since?: string | undefined }
  | { readonly kind: 'refused'; readonly because: Refusal };

export type Refusal =
  | { readonly reason: 'wrong-status'; readonly needed: string }
  | { readonly reason: 'already-a-sev' }
  | { readonly reason: 'follow-ups-open'; readonly open: readonly FollowUp[] }
  | { readonly reason: 'not-ready'; readonly needs: ClosingNeeds }
  | { readonly reason: 'not-reviewed' }
  /** Only its owner can accept a SEV or hand it back. */
  | { readonly reason: 'not-yours' }
  | { readonly reason: 'not-yours-to-investigate' }
  | { readonly reason: 'not-handed-over' }
  | { readonly reason: 'no-former-owner' }
  | MergeRefusal
  | TimeRefusal;

export type TimeRefusal =
  | { readonly reason: 'time-to-come' }
  | { readonly reason: 'time-not-reached'; readonly which: TimeName }
  /** Somebody else put it right meanwhile. */
  | { readonly reason: 'time-changed'; readonly which: TimeName };

export type MergeRefusal =
  | { readonly reason: 'merged-into-itself' }
  | { readonly reason: 'target-finished'; readonly target: string; readonly status: string }
  | { readonly reason: 'target-no-sev'; readonly target: string }
  | { readonly reason: 'one-is-private'; readonly private: string; readonly target: string }
  | { readonly reason: 'one-is-a-drill'; readonly drill: string }
  /** Both are private; `people` counts who is in the channel of one of them alone. */
  | { readonly reason: 'not-the-same-people'; readonly target: string; readonly people: number };

export interface Circumstances {
  /** ISO 8601 UTC; when the request was received. */
  readonly at: string;
  /** True when this very request may have been carried out in part already, so finding it done is no refusal. */
  readonly repeat: boolean;
}

export const change = (after: Incident): Decision => ({ kind: 'change', after });

export const refuse = (because: Refusal): Decision => ({ kind: 'refused', because });

export const needs = (needed: string): Decision => refuse({ reason: 'wrong-status', needed });
