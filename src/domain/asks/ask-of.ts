/** Which asking belongs to which debt. */
import type { Debt, DebtKind } from '../owed/debt';
import { type Ask, type AskedKind, askedKinds } from './ask';

export const isAskedKind = (kind: DebtKind): kind is AskedKind => askedKinds.some((asked) => asked === kind);

/** What is handed to somebody else, or promised anew, is asked anew. */
export function debtId({ kind, since, due, who }: Pick<Debt, 'kind' | 'since' | 'due' | 'who'>): string {
  const [first] = who;
  const whose = first === undefined || first === 'on-call' ? 'nobody' : (first.accountId ?? first.slackUserId);
  return `${kind === 'update' ? due : since}:${whose}`;
}

export const isAskOf = (debt: Debt) => (ask: Pick<Ask, 'kind' | 'of'>) =>
  ask.kind === debt.kind && ask.of === debtId(debt);
