import type { Person } from '../person';

/** What people are asked after until it is done. */
export const askedKinds = ['acceptance', 'verdict', 'update', 'answer'] as const;

export type AskedKind = (typeof askedKinds)[number];

/** In the order in which they come: whoever owes it, whoever may do it instead, and those who lead them. */
export const askStages = ['debtor', 'deputy', 'managers'] as const;

export type AskStage = (typeof askStages)[number];

/** Somebody was asked. */
export interface Ask {
  readonly kind: AskedKind;
  /** Tells one debt from the next of its kind. */
  readonly of: string;
  readonly stage: AskStage;
  /** ISO 8601 UTC */
  readonly at: string;
  /** Absent where a group is asked, or where there is nobody to ask. */
  readonly person?: Person | undefined;
  /** How often the message was brought up to date, once an hour. */
  readonly renewed?: number | undefined;
  readonly message?: AskMessage | undefined;
}

interface AskMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly shown: string;
}
