import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { jiraIssues } from '../../src/adapters/jira/jira-issues.ts';
import { reportDescription } from '../../src/documents/adf/report-description.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import type { Status } from '../../src/domain/status.ts';
import type { IssueName, Issues, NewFollowUp, Transition } from '../../src/ports/issues.ts';
import { personInRole } from '../../workbench/site/people.ts';
import { fakeIssues } from '../fakes/fake-issues.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const accountOf = (role: Parameters<typeof personInRole>[0]): string => personInRole(role).accountId ?? '';
const [rita, erin, olga] = [accountOf('reporter'), accountOf('engineer'), accountOf('outsider')];
const ada = accountOf('administrator');

function inMemory(): Issues {
  const issues = fakeIssues();
  for (const right of ['see', 'report', 'act'] as const) issues.forbid(olga, right);
  issues.forbid(erin, 'administer');
  return issues;
}

describe.each([
  ['in memory', inMemory],
  [
    'in Jira',
    () =>
      site.inForge(
        jiraIssues({
          cache: kvsCache(site.now),
          projectKey: site.variables.JIRA_PROJECT ?? '',
          now: site.now,
          rules: async () => defaultPolicy,
        }),
      ),
  ],
])('incidents %s', (_, make) => {
  let issues: Issues;
  beforeEach(() => {
    issues = make();
  });

  const file = (requestId = 'command:1', title = 'Payments fail'): Promise<IssueName> =>
    issues.create({ requestId, title, description: reportDescription({ text: title }), reporterAccountId: rita });

  async function reading({ issueId }: { readonly issueId: string }) {
    const read = await issues.read({ issueId });
    if (read?.kind !== 'incident') throw new Error(`Not an incident: ${JSON.stringify(read)}`);
    return read;
  }

  async function write(name: IssueName, different: Partial<Incident>): Promise<Incident> {
    const { incident, transitions } = await reading(name);
    await issues.write(incident, { ...incident, ...different }, transitions);
    return (await reading(name)).incident;
  }

  it('keep their impact, and lose what is taken back', async () => {
    const name = await file();
    const impact = {
      impact: 'Nobody can pay & waits',
      impactStartedAt: '2026-11-23T10:00:00.000Z',
      affects: ['integrity', 'availability'] as const,
      highestSeverity: 1 as const,
    };
    expect(await write(name, impact)).toMatchObject(impact);
    const taken = await write(name, { impact: undefined, impactStartedAt: undefined, affects: [] });
    expect([taken.impact, taken.impactStartedAt, taken.affects, taken.highestSeverity]).toEqual([
      undefined,
      undefined,
      [],
      1,
    ]);
  });

  const followUp = (parent: IssueName, different: Partial<NewFollowUp> = {}): NewFollowUp => ({
    requestId: 'command:2',
    parentIssueId: parent.issueId,
    title: 'Alert on failed payments',
    priority: 'high',
    dueDate: '2026-12-07',
    ...different,
  });

  it('are found among those that changed, once each, also by a follow-up', async () => {
    const since = site.now();
    const [one, other] = [await file(), await file('command:3', 'Login is slow')];
    await issues.createFollowUp(followUp(one));
    expect([...(await issues.changedSince(since))].sort()).toEqual([one.issueId, other.issueId].sort());
  });

  it('have comments, found again by what they link to', async () => {
    const [name, other] = [await file(), await file('command:2')];
    const url = 'https://team.slack.example/archives/C1/p1795000000000001';
    const since = site.now();
    const comment = await issues.comment(name.issueId, reportDescription({ text: 'Rolled back', permalink: url }));
    expect(await issues.findComment(name.issueId, url, since)).toBe(comment);
    expect(await issues.findComment(name.issueId, `${url}2`, since)).toBeUndefined();
    expect(await issues.findComment(other.issueId, url, since)).toBeUndefined();
  });

  it('are read as they were filed, by id and by key', async () => {
    const { issueId, issueKey } = await file();
    const read = await issues.read({ issueKey });
    expect(read).toEqual(await issues.read({ issueId }));
    expect(read).toMatchObject({
      kind: 'incident',
      incident: {
        issueId,
        issueKey,
        title: 'Payments fail',
        status: 'Reported',
        reporterAccountId: rita,
        followUps: [],
      },
    });
    expect(JSON.parse(JSON.stringify((await reading({ issueId })).incident.times))).toEqual({});
  });

  it('are not there when nobody filed them', async () => {
    expect(await issues.read({ issueKey: 'SEV-4711' })).toBeUndefined();
    expect(await issues.read({ issueId: '4711' })).toBeUndefined();
  });

  it('are found by the request that made them', async () => {
    const name = await file('command:1');
    await file('command:2');
    expect(await issues.findCreated('command:1')).toEqual(name);
    expect(await issues.findCreated('command:3')).toBeUndefined();
  });

  it('take what is written', async () => {
    const name = await file();
    const different: Partial<Incident> = {
      status: 'Open',
      title: 'All payments fail',
      severity: 2,
      ownerAccountId: erin,
      investigatorAccountId: rita,
      channelUrl: 'https://slack.com/app_redirect?channel=C42',
      postMortemUrl: 'https://example.atlassian.net/wiki/1',
      times: {
        reportedAt: '2026-11-23T10:15:00.000Z',
        acknowledgedAt: '2026-11-23T10:20:00.000Z',
        openedAt: '2026-11-23T10:25:00.000Z',
        mitigatedAt: '2026-11-23T11:00:00.000Z',
        closedAt: '2026-11-23T12:00:00.000Z',
      },
    };
    expect(await write(name, different)).toMatchObject(different);
  });

  it('lose what is taken away', async () => {
    const name = await file();
    await write(name, { severity: 2, ownerAccountId: erin, investigatorAccountId: erin });
    const after = await write(name, {
      severity: undefined,
      ownerAccountId: undefined,
      investigatorAccountId: undefined,
    });
    expect([after.severity, after.ownerAccountId, after.investigatorAccountId]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keep what others wrote meanwhile', async () => {
    const name = await file();
    const { incident } = await reading(name);
    await Promise.all([
      issues.write(incident, { ...incident, severity: 1 }, []),
      issues.write(incident, { ...incident, channelUrl: 'https://slack.com/app_redirect?channel=C42' }, []),
    ]);
    const after = (await reading(name)).incident;
    expect([after.severity, after.channelUrl]).toEqual([1, 'https://slack.com/app_redirect?channel=C42']);
  });

  it('move as the workflow leads, and no other way', async () => {
    const name = await file();
    const waysOn = async () => (await reading(name)).transitions.map(({ toStatus }) => toStatus).sort();
    const walk: Record<string, readonly string[]> = { Reported: await waysOn() };
    const path: readonly Status[] = ['Not an incident', 'Investigating', 'Open', 'Mitigated', 'Follow-up', 'Closed'];
    for (const status of path) {
      await write(name, { status });
      walk[status] = await waysOn();
    }
    expect(walk).toEqual({
      Reported: ['Investigating', 'Not an incident', 'Open'],
      'Not an incident': ['Investigating'],
      Investigating: ['Not an incident', 'Open'],
      Open: ['Mitigated'],
      Mitigated: ['Closed', 'Follow-up', 'Open'],
      'Follow-up': ['Closed', 'Open'],
      Closed: ['Open'],
    });
  });

  it('do not move where no transition leads, nor by one that led there before', async () => {
    const name = await file();
    const { incident, transitions } = await reading(name);
    const move = (status: Status, by: readonly Transition[]) => issues.write(incident, { ...incident, status }, by);
    await expect(move('Closed', transitions)).rejects.toMatchObject({ code: 'rejected' });
    await move('Not an incident', transitions);
    await expect(move('Open', transitions)).rejects.toMatchObject({ code: 'rejected' });
    expect((await reading(name)).incident.status).toBe('Not an incident');
  });

  it('are listed while they are open SEVs, worst first', async () => {
    const open = async (requestId: string, severity: 1 | 3) => {
      const name = await file(requestId);
      await write(name, { status: 'Open', severity });
      return name;
    };
    await file('command:1');
    const minor = await open('command:2', 3);
    const critical = await open('command:3', 1);
    const closed = await open('command:4', 1);
    await write(closed, { status: 'Mitigated' });
    await write(closed, { status: 'Closed' });
    const keys = (await issues.openSevs(erin)).map(({ issueKey }) => issueKey);
    expect(keys).toEqual([critical.issueKey, minor.issueKey]);
  });

  it('are found by the day on which they were opened, also when they are closed', async () => {
    const open = async (requestId: string, openedAt: string) => {
      const name = await file(requestId);
      await write(name, { status: 'Open', times: { openedAt } });
      return name.issueKey;
    };
    expect(await issues.firstSevOpenedAt()).toBeUndefined();
    await file('command:1');
    await open('command:2', '2026-11-20T23:59:59.000Z');
    const first = await open('command:3', '2026-11-21T00:00:00.000Z');
    const last = await open('command:4', '2026-11-30T23:59:59.000Z');
    await open('command:5', '2026-12-01T00:00:00.000Z');
    const found = await issues.sevsOpenedIn({ from: '2026-11-21', to: '2026-11-31' });
    expect(found.map(({ issueKey }) => issueKey)).toEqual([first, last]);
    expect(await issues.firstSevOpenedAt()).toBe('2026-11-20T23:59:59.000Z');
  });

  it('that Jira keeps from some are found by those who may see them alone', async () => {
    const open = async (requestId: string, securityLevelId?: string) => {
      const request = { requestId, title: 'Leak', description: reportDescription({ text: 'Leak' }) };
      const name = await issues.create({ ...request, reporterAccountId: rita, securityLevelId });
      await write(name, { status: 'Open', times: { openedAt: '2026-11-23T10:00:00.000Z' } });
      return name.issueKey;
    };
    await open('command:1');
    const restricted = await open('command:2', '10200');
    const seenBy = async (accountId: string, since: string) =>
      (await issues.restrictedSevs(accountId, since)).map(({ issueKey }) => issueKey);
    expect(await seenBy(erin, '2026-11-01')).toEqual([restricted]);
    expect(await seenBy(erin, '2026-12-01')).toEqual([]);
    expect(await seenBy(olga, '2026-11-01')).toEqual([]);
  });

  it('are listed while they wait for a verdict, the oldest first', async () => {
    const oldest = await file('command:1');
    const declined = await file('command:2');
    await write(declined, { status: 'Not an incident' });
    const newest = await file('command:3');
    await write(newest, { status: 'Investigating' });
    const keys = (await issues.waitingReports(erin)).map(({ issueKey }) => issueKey);
    expect(keys).toEqual([oldest.issueKey, newest.issueKey]);
  });

  it('are an administrator’s to match people for', async () => {
    expect(await issues.may(ada, 'administer')).toBe(true);
    expect(await issues.may(erin, 'administer')).toBe(false);
  });

  it.each(['see', 'report', 'act'] as const)('ask who may %s', async (right) => {
    const { issueId } = await file();
    const where = right === 'report' ? undefined : issueId;
    expect(await issues.may(erin, right, where)).toBe(true);
    expect(await issues.may(olga, right, where)).toBe(false);
  });

  it('have a panel that shows on all of them, however often that is asked for', async () => {
    await issues.showPanel();
    await expect(issues.showPanel()).resolves.toBeUndefined();
  });

  it('have an address', async () => {
    expect(await issues.urlOf('SEV-42')).toBe(`${await issues.siteUrl()}/browse/SEV-42`);
  });
});
