/** The app's Home tab, as one person sees it. At most 100 blocks. https://docs.slack.dev/surfaces/app-home */
import type { HomeView, KnownBlock } from '@slack/types';
import type { FollowUp } from '../../domain/follow-up';
import type { MenuItem } from '../../domain/menu';
import type { Person } from '../../domain/person';
import { counted, type Phrase } from '../../domain/phrase';
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
  readonly mySevs: Some<ListedIncident>;
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

function memberBlocks({ onCall, now, mySevs, myReports, owed, otherSevs, waiting }: MemberContent): KnownBlock[] {
  const sev = (listed: ListedIncident): Phrase => openSevLine(listed, now);
  return [
    buttons(['report', 'open']),
    section(onCallPhrase(onCall)),
    ...part('My SEVs', mySevs, sev, 'You own no open SEV.'),
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

const owedLine = ({ followUp: { issueKey, title, priority, statusName }, url }: Owed): Phrase => [
  { url, text: issueKey },
  ` ${cut(title, 200)}: ${priority} priority · ${statusName}`,
];
