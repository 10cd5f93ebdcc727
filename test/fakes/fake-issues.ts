import {
  type FollowUp,
  type FollowUpFacts,
  followUpsWith,
  openHighFollowUps,
} from '../../src/domain/follow-ups/follow-up.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { isWithin } from '../../src/domain/metrics/months.ts';
import { isSev, type Status, statuses, statusName } from '../../src/domain/status.ts';
import { SevError } from '../../src/errors.ts';
import type { IssueName, IssueReading, Issues, Right, Transition } from '../../src/ports/issues.ts';
import { anIncident } from '../builders/an-incident.ts';
import { stored } from './stored.ts';

export interface FakeIssues extends Issues {
  /** What people do in Jira by hand; no rule holds them. */
  edit(issueId: string, different: Partial<Incident>): void;
  /** Somebody deletes the issue. */
  remove(issueId: string): void;
  /** Somebody moves the issue to another project. */
  moveAway(issueId: string, newKey: string): void;
  /** There is an issue of another project. */
  addElsewhere(issue: FollowUp): void;
  /** What was said to senders outside, in order. */
  readonly answers: readonly string[];
  /** Somebody answers a sender in Jira. */
  answerByHand(at: string): void;
  /** Takes a right from somebody. */
  forbid(accountId: string, right: Right): void;
  readonly all: readonly Incident[];
  /** Whether people see the panel without adding it. */
  readonly panelShown: boolean;
}

/** Where the workflow leads from each status. */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  Reported: ['Investigating', 'Not an incident', 'Open'],
  Investigating: ['Not an incident', 'Open'],
  'Not an incident': ['Investigating'],
  Open: ['Mitigated'],
  Mitigated: ['Follow-up', 'Closed', 'Open'],
  'Follow-up': ['Closed', 'Open'],
  Closed: ['Open'],
};

const siteUrl = 'https://example.atlassian.net';
const assignedTo = (accountId: string | null | undefined): FollowUpFacts =>
  accountId ? { assignee: { accountId, name: accountId } } : {};

const followUpsIn = (incidents: readonly Incident[]) => incidents.flatMap(({ followUps }) => followUps);

const rejected = (message: string) => new SevError('rejected', message, { nextStep: 'Look at the issue in Jira.' });

export function fakeIssues(): FakeIssues {
  const issues = new Map<string, Incident>();
  const requests = new Map<string, IssueName>();
  const facts = new Map<string, FollowUpFacts>();
  const elsewhere = new Map<string, FollowUp>();
  const moved = new Map<string, string>();
  const forbidden = new Set<string>();
  const comments: { readonly issueId: string; readonly body: string }[] = [];
  const answers: string[] = [];
  let answeredAt: string | undefined;
  let panelShown = false;
  let last = 0;
  const nextName = (requestId: string): IssueName => {
    last += 1;
    const name = { issueId: String(10_000 + last), issueKey: `SEV-${last}` };
    requests.set(requestId, name);
    return name;
  };
  const existing = (issueId: string): Incident => {
    const incident = issues.get(issueId);
    if (!incident) throw rejected('Issue does not exist.');
    return incident;
  };
  const edit = (issueId: string, different: Partial<Incident>) =>
    void issues.set(issueId, stored({ ...existing(issueId), ...different }));
  const all = () => [...issues.values()];
  return {
    get all() {
      return all().map(stored);
    },
    get panelShown() {
      return panelShown;
    },
    edit,
    remove: (issueId) => void issues.delete(issueId),
    moveAway(issueId, newKey) {
      existing(issueId);
      moved.set(issueId, newKey);
    },
    addElsewhere: (issue) => void elsewhere.set(issue.issueKey, issue),
    forbid: (accountId, right) => void forbidden.add(`${accountId}:${right}`),
    async read(ref, accountId) {
      if (accountId !== undefined && forbidden.has(`${accountId}:see`)) return undefined;
      const same = (one: IssueName) => ('issueId' in ref ? one.issueId === ref.issueId : one.issueKey === ref.issueKey);
      const incident = all().find(same);
      const newKey = incident && moved.get(incident.issueId);
      if (newKey !== undefined) return { kind: 'other', issueKey: newKey };
      if (incident) return { kind: 'incident', incident: stored(incident), transitions: transitionsFrom(incident) };
      return followUpOr(
        all().find(({ followUps }) => followUps.some(same)),
        ref,
        elsewhere,
      );
    },
    async create({ requestId, title, reporterAccountId, securityLevelId }) {
      const name = nextName(requestId);
      issues.set(name.issueId, stored(anIncident({ ...name, title, reporterAccountId, securityLevelId, times: {} })));
      return name;
    },
    findCreated: async (requestId) => requests.get(requestId),
    async write(before, after, transitions) {
      if (statusName(before.status) !== statusName(after.status)) move(existing(after.issueId), after, transitions);
      edit(after.issueId, differences(before, after));
    },
    async createFollowUp({ requestId, parentIssueId, title, priority, assigneeAccountId, dueDate }) {
      const { followUps } = existing(parentIssueId);
      const name = nextName(requestId);
      edit(parentIssueId, {
        followUps: [...followUps, { ...name, title, priority, done: false, statusName: 'To Do' }],
      });
      facts.set(name.issueKey, { dueDate, ...assignedTo(assigneeAccountId) });
      return name;
    },
    findFollowUp: async ({ requestId }) => requests.get(requestId),
    async comment(issueId, body) {
      existing(issueId);
      comments.push({ issueId, body: JSON.stringify(body) });
      return String(comments.length);
    },
    answers,
    answerByHand(at) {
      answeredAt = at;
    },
    wordsOf: async (issueId) => existing(issueId).title,
    async answerSender(_issueId, body) {
      answers.push(JSON.stringify(body));
      return String(answers.length);
    },
    firstAnswerAt: async () => answeredAt ?? (answers.length > 0 ? '2026-11-23T13:00:00.000Z' : undefined),
    async findComment(issueId, url) {
      const at = comments.findLastIndex((one) => one.issueId === issueId && one.body.includes(JSON.stringify(url)));
      return at < 0 ? undefined : String(at + 1);
    },
    followUpFacts: async (keys) =>
      new Map(
        followUpsIn(all()).flatMap(({ issueKey }) =>
          keys.includes(issueKey) ? [[issueKey, facts.get(issueKey) ?? {}]] : [],
        ),
      ),
    async editFollowUp(issueId, { title, priority, assigneeAccountId, dueDate }) {
      const sev = all().find(({ followUps }) => followUps.some((one) => one.issueId === issueId));
      const followUp = sev?.followUps.find((one) => one.issueId === issueId);
      if (!sev || !followUp) throw rejected('Issue does not exist.');
      const changed = { ...followUp, title: title ?? followUp.title, priority: priority ?? followUp.priority };
      edit(sev.issueId, { followUps: followUpsWith(sev.followUps, changed) });
      facts.set(followUp.issueKey, {
        ...facts.get(followUp.issueKey),
        ...(dueDate === undefined ? {} : { dueDate: dueDate ?? undefined }),
        ...(assigneeAccountId === undefined ? {} : { assignee: undefined, ...assignedTo(assigneeAccountId) }),
      });
    },
    async linkFollowUp({ issueKey }, sev) {
      const other = elsewhere.get(issueKey);
      if (!other) throw rejected('Issue does not exist.');
      edit(sev.issueId, { followUps: followUpsWith(existing(sev.issueId).followUps, { ...other, linked: true }) });
    },
    assignable: async () => [],
    may: async (accountId, right) => !forbidden.has(`${accountId}:${right}`),
    changedSince: async () => all().map(({ issueId }) => issueId),
    showPanel: async () => {
      panelShown = true;
    },
    linkDuplicate: async (duplicate, original) => void [duplicate, original].map(({ issueId }) => existing(issueId)),
    unfinished: async () =>
      all()
        .filter(({ status }) => status !== 'Closed' && status !== 'Not an incident')
        .toReversed()
        .slice(0, 100),
    unfinishedOrChangedSince: async () => all(),
    openSevs: async () =>
      all()
        .filter(({ status }) => isSev(status) && status !== 'Closed')
        .sort((one, other) => (one.severity ?? 9) - (other.severity ?? 9))
        .slice(0, 100),
    waitingReports: async () => all().filter(({ status }) => status === 'Reported' || status === 'Investigating'),
    sevsOpenedIn: async (days) =>
      all().filter(({ times }) => times.openedAt && isWithin({ openedOn: times.openedAt.slice(0, 10) }, days)),
    firstSevOpenedAt: async () =>
      all()
        .flatMap(({ times }) => times.openedAt ?? [])
        .sort()[0],
    restrictedSevs: async (accountId, since) =>
      all().filter(
        ({ securityLevelId, times }) =>
          securityLevelId !== undefined && !forbidden.has(`${accountId}:see`) && (times.openedAt ?? '') >= since,
      ),
    followUpsDue: async (accountId, until) =>
      followUpsIn(all())
        .map((followUp) => ({ followUp, facts: facts.get(followUp.issueKey) ?? {} }))
        .filter(({ followUp, facts: { dueDate } }) => !followUp.done && dueDate !== undefined && dueDate <= until)
        .filter(() => !forbidden.has(`${accountId}:see`)),
    titlesOf: async (accountId, issueIds) =>
      all()
        .filter(({ issueId }) => issueIds.includes(issueId) && !forbidden.has(`${accountId}:see`))
        .map(({ issueId, issueKey, title }) => ({ issueId, issueKey, title })),
    followUpsOwedBy: async (accountId) =>
      all()
        .flatMap(({ followUps }) => followUps)
        .filter(({ issueKey, done }) => !done && facts.get(issueKey)?.assignee?.accountId === accountId)
        .sort((one, other) => one.priority.localeCompare(other.priority)),
    siteUrl: async () => siteUrl,
    urlOf: async (issueKey) => `${siteUrl}/browse/${issueKey}`,
  };
}

function followUpOr(
  parent: Incident | undefined,
  ref: Parameters<Issues['read']>[0],
  elsewhere: ReadonlyMap<string, FollowUp>,
): IssueReading | undefined {
  if (parent) return { kind: 'follow-up', parentIssueId: parent.issueId };
  const other = 'issueKey' in ref ? elsewhere.get(ref.issueKey) : undefined;
  return other && { kind: 'other', issueKey: other.issueKey };
}

function transitionsFrom({ status }: Incident): readonly Transition[] {
  const known = statuses.find((candidate) => candidate === status);
  return (known ? ways[known] : []).map((toStatus) => ({ id: `to ${toStatus}`, toStatus }));
}

/** Refuses what the workflow and the rule on closing refuse. */
function move(incident: Incident, { status }: Incident, given: readonly Transition[]): void {
  const leads = (ways: readonly Transition[]) => ways.some(({ toStatus }) => toStatus === statusName(status));
  if (!leads(given)) throw rejected(`The Jira workflow has no way from here to ${statusName(status)}.`);
  if (!leads(transitionsFrom(incident))) throw rejected(`Can't move (from status ${statusName(incident.status)}).`);
  if (status === 'Closed' && openHighFollowUps(incident.followUps).length > 0) throw rejected('Follow-ups are open.');
}

/** Only what differs is written, so that what others changed meanwhile stays. */
function differences(before: Incident, after: Incident): Partial<Incident> {
  const written = [
    'status',
    'title',
    'severity',
    'highestSeverity',
    'impact',
    'impactStartedAt',
    'securityLevelId',
    'affects',
    'ownerAccountId',
    'investigatorAccountId',
    'channelUrl',
    'postMortemUrl',
    'meetingAt',
    'times',
  ] as const;
  const differing = written.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(differing.map((key) => [key, after[key]]));
}
