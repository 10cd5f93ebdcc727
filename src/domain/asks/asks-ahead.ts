/** Who is asked after what is owed, and when, until it is done. */
import type { Debt } from '../owed/debt';
import { minutesAfter } from '../update-cadence';
import type { Ask, AskedKind, AskStage } from './ask';
import { debtId, isAskedKind, isAskOf } from './ask-of';
import type { AskRules } from './ask-rules';

export interface DueAsk {
  readonly kind: AskedKind;
  readonly of: string;
  readonly stage: AskStage;
  /** ISO 8601 UTC */
  readonly at: string;
  /** True when whoever was asked sees how long it has waited by now. */
  readonly renews?: boolean | undefined;
}

interface Rung {
  readonly stage: AskStage;
  readonly at: string;
}

/** A tick comes every five minutes: somebody who is asked so early can still be in time. */
const leadMinutes = 5;
/** The sender can still be answered in time. */
const answerLeadMinutes = 60;
/** Whoever was asked this much too late, has the whole time to answer. */
const lateMinutes = 10;
const renewMinutes = 60;
const mostRenewals = 24;

function ladderOf({ kind, since, due }: Debt, rules: AskRules): readonly Rung[] {
  const rung = (stage: AskStage, from: string, minutes: number): Rung => ({ stage, at: minutesAfter(from, minutes) });
  switch (kind) {
    case 'acceptance':
      return [rung('deputy', due, 0)];
    case 'verdict':
      return [
        rung('debtor', since, rules.verdictMinutes),
        rung('deputy', since, rules.verdictNextMinutes),
        rung('managers', since, rules.verdictManagersMinutes),
      ];
    case 'update':
      return [
        rung('debtor', due, -leadMinutes),
        rung('deputy', due, rules.updateDeputyMinutes),
        rung('managers', due, rules.updateManagersMinutes),
      ];
    case 'answer':
      return [
        rung('debtor', due, -answerLeadMinutes),
        rung('deputy', due, 0),
        rung('managers', due, answerLeadMinutes),
      ];
    default:
      return [];
  }
}

/** The next thing to ask of each debt, in order of time; nobody is passed over before they had time to answer. */
export const asksAhead = (debts: readonly Debt[], asks: readonly Ask[], rules: AskRules): readonly DueAsk[] =>
  debts
    .flatMap((debt) => nextOf(debt, asks.filter(isAskOf(debt)), rules))
    .sort((one, other) => (one.at < other.at ? -1 : 1));

function nextOf(debt: Debt, asks: readonly Ask[], rules: AskRules): readonly DueAsk[] {
  const { kind } = debt;
  if (!isAskedKind(kind)) return [];
  const ladder = ladderOf(debt, rules);
  const next = ladder.findIndex(({ stage }) => !asks.some((ask) => ask.stage === stage));
  const of = debtId(debt);
  const rung = ladder[next];
  return [
    ...(rung ? [{ kind, of, stage: rung.stage, at: afterAnswer(rung, ladder[next - 1], asks) }] : []),
    ...asks.flatMap((ask) => renewalOf(ask).map((at) => ({ kind, of, stage: ask.stage, at, renews: true }))),
  ];
}

function afterAnswer({ at }: Rung, before: Rung | undefined, asks: readonly Ask[]): string {
  const asked = asks.find(({ stage }) => stage === before?.stage);
  if (!before || !asked || asked.at <= minutesAfter(before.at, lateMinutes)) return at;
  return minutesAfter(asked.at, (Date.parse(at) - Date.parse(before.at)) / 60_000);
}

const renewalOf = ({ kind, stage, at, renewed = 0 }: Ask): readonly string[] =>
  kind === 'verdict' && stage === 'debtor' && renewed < mostRenewals
    ? [minutesAfter(at, (renewed + 1) * renewMinutes)]
    : [];

/** What was asked, brought up to date. @param now ISO 8601 UTC */
export const renewed = (ask: Ask, now: string): Ask => ({
  ...ask,
  renewed: Math.min(mostRenewals, Math.floor((Date.parse(now) - Date.parse(ask.at)) / (renewMinutes * 60_000))),
});
