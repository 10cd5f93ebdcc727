/** What somebody reads in the morning, and the team each week. */
import type { Debt } from '../domain/owed/debt';
import { counted, type Phrase } from '../domain/phrase';
import { cut } from '../domain/title';
import { debtWords } from './debt-words';
import type { ListedIncident } from './incident-lines';

export interface OwedLine extends ListedIncident {
  readonly debt: Debt;
}

export interface OwedFollowUpLine {
  readonly issueKey: string;
  readonly url: string;
  readonly title: string;
  /** Such as `2026-12-07`. */
  readonly dueDate?: string | undefined;
}

const most = 30;
const longestTitle = 100;

/** What is due first stands first. */
export function personalDigestText(debts: readonly OwedLine[], followUps: readonly OwedFollowUpLine[]): Phrase {
  const lines = [...debts.map(debtLine), ...followUps.map(followUpLine)];
  return ['Good morning. This waits for you:', ...limited(lines)];
}

const limited = (lines: readonly Phrase[]): Phrase => [
  ...lines.slice(0, most).flatMap((line): Phrase => ['\n• ', ...line]),
  ...(lines.length > most ? [`\n… and ${lines.length - most} more, on the Home tab and in Jira.`] : []),
];

const debtLine = ({ incident, url, debt, record }: OwedLine): Phrase => [
  { url, text: incident.issueKey },
  ` ${cut(incident.title, longestTitle)}: `,
  ...debtWords(debt, record?.postMortem),
];

const followUpLine = ({ issueKey, url, title, dueDate }: OwedFollowUpLine): Phrase => [
  { url, text: issueKey },
  ` ${cut(title, longestTitle)}: follow-up${dueDate === undefined ? '' : ` due ${dueDate}`}`,
];

export interface TeamWeek {
  readonly opened: readonly ListedIncident[];
  readonly closed: readonly ListedIncident[];
  readonly overdue: readonly OwedLine[];
}

export const teamDigestText = ({ opened, closed, overdue }: TeamWeek): Phrase => [
  'The last seven days:\n',
  `${counted(opened.length, 'SEV was', 'SEVs were')} opened`,
  ...limited(opened.map(named)),
  `\n${counted(closed.length, 'SEV was', 'SEVs were')} closed`,
  ...limited(closed.map(named)),
  `\n${counted(overdue.length, 'thing is', 'things are')} overdue`,
  ...limited(overdue.map(debtLine)),
];

const named = ({ incident, url }: ListedIncident): Phrase => [
  { url, text: incident.issueKey },
  ` ${cut(incident.title, longestTitle)}`,
];
