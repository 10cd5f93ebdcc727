/** The app's Home tab, as one person sees it. At most 100 blocks. https://docs.slack.dev/surfaces/app-home */
import type { HomeView, KnownBlock } from '@slack/types';
import type { FollowUp } from '../../domain/follow-up';
import type { MenuItem } from '../../domain/menu';
import type { Person } from '../../domain/person';
import { counted, type Phrase } from '../../domain/phrase';
import { type Role, roleNames } from '../../domain/role';
import { cut } from '../../domain/title';
import { type ListedIncident, openSevLine, waitingReportLine } from '../incident-lines';
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

export interface UpdateOwed extends ListedIncident {
  /** ISO 8601 UTC */
  readonly dueAt: string;
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
  /** Status updates that others wait for, the first due first. */
  readonly updates: Some<UpdateOwed>;
  readonly myReports: Some<ListedIncident>;
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
  const { onCall, now, mySevs, updates, myReports, owed, otherSevs, waiting } = content;
  const sev = (listed: ListedIncident): Phrase => openSevLine(listed, now);
  return [
    buttons(['report', 'open']),
    section(onCallPhrase(onCall)),
    ...part('My SEVs', mySevs, (held) => [...sev(held), ...rolesLine(held)], 'You have no role in an open SEV.'),
    ...part('Updates that I owe', updates, (update) => updateLine(update, now), undefined),
    ...part('Waiting for my verdict', myReports, (listed) => waitingReportLine(listed, now), undefined),
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

const updateLine = ({ incident, url, dueAt }: UpdateOwed, now: string): Phrase => [
  { url, text: incident.issueKey },
  ` ${cut(incident.title, 200)}: update ${dueAt <= now ? 'overdue since' : 'due'} `,
  { at: dueAt },
];

const owedLine = ({ followUp: { issueKey, title, priority, statusName }, url }: Owed): Phrase => [
  { url, text: issueKey },
  ` ${cut(title, 200)}: ${priority} priority · ${statusName}`,
];
