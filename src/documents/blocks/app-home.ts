/** The app's Home tab, as one person sees it. At most 100 blocks. https://docs.slack.dev/surfaces/app-home */
import type { HomeView, KnownBlock } from '@slack/types';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { MenuItem } from '../../domain/menu';
import type { Debt } from '../../domain/owed/debt';
import type { Person } from '../../domain/person';
import { counted, type Phrase } from '../../domain/phrase';
import { type Role, roleNames } from '../../domain/role';
import { cut } from '../../domain/title';
import { debtWords } from '../debt-words';
import { type ListedIncident, openSevLine } from '../incident-lines';
import { onCallPhrase } from '../on-call-phrase';
import { menuButtons } from './menu-message';
import { context, section } from './message';

/** Some of a list, and how many there are. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly total: number;
}

export interface Owed {
  readonly followUp: FollowUp;
  readonly url: string;
}

/** A SEV for which the person has these roles. */
export interface RoleHeld extends ListedIncident {
  readonly mine: readonly Role[];
}

/** What the person owes of an incident, besides follow-ups. */
export interface DebtShown extends ListedIncident {
  readonly debt: Debt;
}

export type HomeContent =
  /** Somebody who may do nothing here. */
  | { readonly kind: 'refused'; readonly why: Phrase }
  /** Somebody who may report, and not see incidents in Jira. */
  | { readonly kind: 'reporter'; readonly onCall: readonly Person[]; readonly why: Phrase }
  | MemberContent;

export interface MemberContent {
  readonly kind: 'member';
  /** The first in line first. */
  readonly onCall: readonly Person[];
  /** ISO 8601 UTC */
  readonly now: string;
  readonly mySevs: Some<RoleHeld>;
  /** What others wait for, the first due first: status updates, verdicts on reports, and what a post mortem needs. */
  readonly updates: Some<DebtShown>;
  readonly verdicts: Some<DebtShown>;
  readonly postMortems: Some<DebtShown>;
  readonly owed: Some<Owed>;
  readonly otherSevs: Some<ListedIncident>;
  /** How many reports wait for a verdict, whoever's. */
  readonly waiting: number;
}

export const appHome = (content: HomeContent): HomeView => ({ type: 'home', blocks: blocksOf(content) });

function blocksOf(content: HomeContent): KnownBlock[] {
  switch (content.kind) {
    case 'refused':
      return [section(content.why)];
    case 'reporter':
      return [buttons(['report', 'on-call']), section(onCallPhrase(content.onCall)), context(content.why)];
    case 'member':
      return memberBlocks(content);
  }
}

const buttons = (items: readonly MenuItem[]): KnownBlock => ({
  type: 'actions',
  block_id: 'menu',
  elements: menuButtons({ items }),
});

/** What somebody owes stands together: updates, verdicts, follow-ups, and what else people come to owe. */
function memberBlocks(content: MemberContent): KnownBlock[] {
  const { onCall, now, mySevs, updates, verdicts, postMortems, owed, otherSevs, waiting } = content;
  const sev = (listed: ListedIncident): Phrase => openSevLine(listed, now);
  return [
    buttons(['report', 'open']),
    section(onCallPhrase(onCall)),
    ...part('My SEVs', mySevs, (held) => [...sev(held), ...rolesLine(held)], 'You have no role in an open SEV.'),
    ...part('Updates that I owe', updates, debtLine, undefined),
    ...part('Waiting for my verdict', verdicts, debtLine, undefined),
    ...part('Post mortems that wait for me', postMortems, debtLine, undefined),
    ...part('My follow-ups', owed, owedLine, 'You owe no follow-up.'),
    ...part(
      mySevs.total > 0 ? 'Other open SEVs' : 'Open SEVs',
      otherSevs,
      sev,
      mySevs.total > 0 ? undefined : 'No SEV is open. All is well.',
    ),
    ...(waiting > 0
      ? [context([counted(waiting, 'report waits', 'reports wait'), ' for a verdict; /sev list shows them.'])]
      : []),
  ];
}

/** @param empty what stands there when there are none; undefined: the part is left out */
function part<T>(
  title: string,
  { shown, total }: Some<T>,
  line: (one: T) => Phrase,
  empty: string | undefined,
): KnownBlock[] {
  if (total === 0 && empty === undefined) return [];
  return [
    { type: 'header', text: { type: 'plain_text', text: title } },
    ...(total === 0 ? [section([empty ?? ''])] : shown.map((one) => section(line(one)))),
    ...(total > shown.length ? [context([`… and ${total - shown.length} more, in Jira.`])] : []),
  ];
}

const rolesLine = ({ mine }: RoleHeld): Phrase => [` · you: ${mine.map((role) => roleNames[role]).join(', ')}`];

const debtLine = ({ incident, url, debt, record }: DebtShown): Phrase => [
  { url, text: incident.issueKey },
  ` ${cut(incident.title, 200)}: `,
  ...debtWords(debt, record?.postMortem),
];

const owedLine = ({ followUp: { issueKey, title, priority, statusName }, url }: Owed): Phrase => [
  { url, text: issueKey },
  ` ${cut(title, 200)}: ${priority} priority · ${statusName}`,
];
