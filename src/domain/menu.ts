/** The next likely things to do, where somebody asks for them. */
import type { Incident } from './incident';
import { mayHaveFollowUps } from './lifecycle';
import { isSev } from './status';

export type MenuItem =
  | 'report'
  | 'open'
  | 'list'
  | 'on-call'
  | 'help'
  | 'mitigated'
  | 'add-follow-up'
  | 'follow-ups'
  | 'post-mortem'
  | 'close'
  | 'update'
  | 'severity'
  | 'impact'
  | 'reopen'
  | 'meeting'
  | 'contributions'
  | 'nudge'
  | 'approve'
  | 'close-anyway'
  | 'status'
  | 'owner'
  | 'note'
  | 'timeline'
  | 'merge'
  | 'acknowledge'
  | 'assign'
  | 'decline'
  | 'drill'
  | 'cover'
  | 'swap';

export interface Menu {
  /** Of the incident that the items are about. */
  readonly issueKey?: string | undefined;
  readonly items: readonly MenuItem[];
  /** What is asked for less often. */
  readonly more?: readonly MenuItem[] | undefined;
}

/** Where no incident is at hand. */
export const generalMenu: Menu = {
  items: ['report', 'open', 'list', 'on-call', 'help'],
  more: ['status', 'acknowledge', 'assign', 'decline', 'merge', 'drill'],
};

/** For a SEV, whatever its status: its owner, what is worth remembering, and another that is the same. */
const moreOfASev: readonly MenuItem[] = ['status', 'owner', 'note', 'timeline', 'merge'];

type Offer = readonly [MenuItem, (incident: Incident) => boolean];

const isMitigated = ({ status }: Incident): boolean => status === 'Mitigated' || status === 'Follow-up';

/** In the order in which they are shown: what moves the SEV on comes first. */
const offers: readonly Offer[] = [
  ['mitigated', ({ status }) => status === 'Open'],
  ['close', isMitigated],
  ['meeting', isMitigated],
  ['contributions', isMitigated],
  ['nudge', isMitigated],
  ['approve', isMitigated],
  ['reopen', ({ status }) => status === 'Closed'],
  ['update', mayHaveFollowUps],
  ['severity', mayHaveFollowUps],
  ['impact', mayHaveFollowUps],
  ['add-follow-up', mayHaveFollowUps],
  ['follow-ups', ({ status }) => isSev(status)],
  ['post-mortem', ({ status }) => isSev(status)],
  ['help', () => true],
];

/** For the channel of one incident. */
export const menuFor = (incident: Incident): Menu => ({
  issueKey: incident.issueKey,
  items: offers.filter(([, isOffered]) => isOffered(incident)).map(([item]) => item),
  ...(isSev(incident.status) ? { more: moreOfASev } : {}),
});
