import type { Debt, DebtKind } from '../owed/debt';
import type { Person } from '../person';

/** What people are asked after until it is done. */
export const askedKinds = ['acceptance', 'verdict', 'update'] as const satisfies readonly DebtKind[];

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

export const isAskedKind = (kind: DebtKind): kind is AskedKind => askedKinds.some((asked) => asked === kind);

/** What is handed to somebody else, or promised anew, is asked anew. */
export function debtId({ kind, since, due, who }: Pick<Debt, 'kind' | 'since' | 'due' | 'who'>): string {
  const [first] = who;
  const whose = first === undefined || first === 'on-call' ? 'nobody' : (first.accountId ?? first.slackUserId);
  return `${kind === 'update' ? due : since}:${whose}`;
}

export const isAskOf = (debt: Debt) => (ask: Pick<Ask, 'kind' | 'of'>) =>
  ask.kind === debt.kind && ask.of === debtId(debt);
