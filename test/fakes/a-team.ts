/** Everything outside, in memory: a team with its chat, issues and wiki. */

import type { SlackPerson } from '../../src/domain/person.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import type { NotAdded } from '../../src/ports/chat.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { onCallBySettings } from '../../src/use-cases/on-call/on-call-by-settings.ts';
import { erin, omar, rita } from '../builders/a-person.ts';
import { type FakeChat, fakeChat } from './fake-chat.ts';
import { fakeChatDirectory, fakeChatUsers } from './fake-chat-directory.ts';
import { type FakeChatFiles, fakeChatFiles } from './fake-chat-files.ts';
import { fakeCheckUps } from './fake-check-ups.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { fakeDirectory } from './fake-directory.ts';
import { fakeDueList } from './fake-due-list.ts';
import { type Facts, fakeFacts, healthyFacts } from './fake-facts.ts';
import { fakeFigures } from './fake-figures.ts';
import { fakeHealth } from './fake-health.ts';
import { fakeHomeViewers } from './fake-home-viewers.ts';
import { type FakeIssues, fakeIssues } from './fake-issues.ts';
import { type FakeQueue, fakeJobs, fakeQueue } from './fake-jobs.ts';
import { type FakeLog, fakeLog } from './fake-log.ts';
import { fakeOnCallGroup } from './fake-on-call-group.ts';
import { fakeOverrides } from './fake-overrides.ts';
import { type FakePages, fakePages } from './fake-pages.ts';
import { fakePasses } from './fake-passes.ts';
import { fakePolicies } from './fake-policies.ts';
import { fakePostMortemSnapshots } from './fake-post-mortem-snapshots.ts';
import { fakeSevRecords } from './fake-sev-records.ts';
import { fakeSwaps } from './fake-swaps.ts';
import { type FakeTemplates, fakeTemplates } from './fake-templates.ts';
import { fakeTimelines } from './fake-timelines.ts';
import { fakeToldGaps } from './fake-told-gaps.ts';

export interface Team extends Ports {
  readonly chat: FakeChat;
  readonly chatFiles: FakeChatFiles;
  readonly clock: FakeClock;
  readonly facts: Facts;
  readonly issues: FakeIssues;
  readonly log: FakeLog;
  readonly pages: FakePages;
  readonly queue: FakeQueue;
  readonly templates: FakeTemplates;
}

export interface TeamOptions {
  readonly people?: readonly SlackPerson[];
  /** Slack user ids, the first in line first. */
  readonly onCall?: readonly string[];
  readonly notAddable?: readonly NotAdded[];
  /** Time zone by Slack user id; those not named work in London. */
  readonly zones?: Readonly<Record<string, string>>;
  readonly policy?: Policy;
}

const places = { reportsChannelId: 'C0REPORTS', engineeringGroupId: 'S0ENGINEERING', onCallGroupId: 'S0ENGINEERING' };

export function aTeam({
  people = [],
  onCall = [omar.slackUserId],
  notAddable = [],
  zones = {},
  policy,
}: TeamOptions = {}): Team {
  const clock = fakeClock();
  const everybody = [...people, rita, omar, erin];
  const [directory, overrides, policies] = [fakeDirectory(everybody), fakeOverrides(), fakePolicies(policy)];
  const facts = healthyFacts();
  const onCallGroup = fakeOnCallGroup(onCall);
  const groups = { [places.engineeringGroupId]: [omar.slackUserId, erin.slackUserId] };
  const chat = fakeChat({ clock, groups, notAddable, reportsChannelId: places.reportsChannelId });
  return {
    chat,
    chatDirectory: fakeChatDirectory(chat, places.engineeringGroupId),
    chatFiles: fakeChatFiles(),
    ...fakeFacts(facts, clock.now),
    facts,
    chatUsers: fakeChatUsers(everybody, zones),
    checkUps: fakeCheckUps(),
    clock,
    directory,
    dueList: fakeDueList(),
    health: fakeHealth(),
    figures: fakeFigures(),
    homeViewers: fakeHomeViewers(),
    issues: fakeIssues(),
    jobs: fakeJobs(),
    log: fakeLog(),
    onCall: onCallBySettings({ clock, directory, onCallGroup, overrides, policies }),
    onCallGroup,
    overrides,
    pages: fakePages(),
    passes: fakePasses(),
    policies,
    queue: fakeQueue(),
    records: fakeSevRecords(),
    snapshots: fakePostMortemSnapshots(),
    templates: fakeTemplates(),
    timelines: fakeTimelines(),
    swaps: fakeSwaps(),
    toldGaps: fakeToldGaps(),
    places,
  };
}
