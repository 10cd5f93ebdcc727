import type { FollowUp } from '../follow-ups/follow-up';
import type { Incident } from '../incident';
import { type Person, samePerson } from '../person';
import type { SevRecord } from '../sev-record';

export const debtKinds = [
  'acknowledgement',
  'acceptance',
  'verdict',
  'update',
  'post-mortem-draft',
  'contribution',
  'meeting',
  'follow-up',
  'answer',
] as const;

export type DebtKind = (typeof debtKinds)[number];

/** Whoever is on call is only known to whoever asks. */
export type Debtor = Pick<Person, 'slackUserId' | 'accountId'> | 'on-call';

/** Something that somebody is to do for an incident. */
export interface Debt {
  readonly kind: DebtKind;
  /** Any of them may do it; the first is asked first. Nobody, where nobody has it in hand. */
  readonly who: readonly Debtor[];
  /** ISO 8601 UTC */
  readonly since: string;
  /** ISO 8601 UTC */
  readonly due: string;
  readonly overdue: boolean;
  readonly followUp?: FollowUp | undefined;
}

/** A debt before it is known what time it is. */
export type Owing = Omit<Debt, 'overdue'>;

/** Where an incident stands, as far as it tells what is owed. */
export interface SevState {
  readonly incident: Incident;
  readonly record: SevRecord;
  /** Of those that are not done and have a day for it. */
  readonly followUps?: readonly DatedFollowUp[] | undefined;
  /** Where the working hours are counted: an IANA name, such as `Europe/Berlin`. */
  readonly zone?: string | undefined;
}

export interface DatedFollowUp {
  readonly followUp: FollowUp;
  /** Such as `2026-12-07`. */
  readonly dueDate: string;
  readonly assigneeAccountId?: string | undefined;
}

/** @returns nobody for no account */
export const byAccount = (...accounts: readonly (string | undefined)[]): readonly Debtor[] =>
  [...new Set(accounts)].flatMap((accountId) => (accountId === undefined ? [] : [{ accountId }]));

export const isOwedBy = ({ who }: Debt, person: Person, isOnCall: boolean): boolean =>
  who.some((debtor) => (debtor === 'on-call' ? isOnCall : samePerson({ name: '', ...debtor }, person)));
