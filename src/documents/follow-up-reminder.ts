import type { FollowUp } from '../domain/follow-ups/follow-up';
import type { ReminderStage } from '../domain/follow-ups/follow-up-reminder';
import { counted, type Phrase } from '../domain/phrase';
import { cut } from '../domain/title';

export interface RemindedOf {
  readonly followUp: FollowUp;
  readonly stage: ReminderStage;
  /** Such as `2026-12-07`. */
  readonly dueDate: string;
  readonly url: string;
}

const most = 40;

/** The overdue ones first, and of those the ones that keep the SEV open. */
export function followUpReminder(
  sev: { readonly issueKey: string; readonly title: string; readonly url: string },
  about: readonly RemindedOf[],
): Phrase {
  const inOrder = [...about].sort((one, other) => rank(one) - rank(other) || (one.dueDate < other.dueDate ? -1 : 1));
  return [
    `${counted(about.length, 'follow-up')} of `,
    { url: sev.url, text: sev.issueKey },
    ` ${cut(sev.title, 100)} ${about.length === 1 ? 'needs' : 'need'} you:`,
    ...inOrder.slice(0, most).flatMap(line),
    ...(about.length > most ? [`\n… and ${about.length - most} more, in Jira.`] : []),
  ];
}

const rank = ({ stage, followUp }: RemindedOf): number =>
  (stage === 'overdue' ? 0 : 2) + (followUp.priority === 'high' ? 0 : 1);

const line = ({ followUp, stage, dueDate, url }: RemindedOf): Phrase => [
  '\n• ',
  { url, text: followUp.issueKey },
  ` ${cut(followUp.title, 100)} (${followUp.priority} priority, ${stage === 'due' ? `due ${dueDate}` : `overdue since ${dueDate}`})`,
];
