import { kvsCache } from '../../src/adapters/forge/kvs-cache.ts';
import { jiraIssues } from '../../src/adapters/jira/jira-issues.ts';
import { reportDescription } from '../../src/documents/adf/report-description.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import type { IssueName, Issues, NewFollowUp } from '../../src/ports/issues.ts';
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

function inMemory(): Issues {
  const issues = fakeIssues();
  issues.forbid(olga, 'see');
  return issues;
}

const inJira = () =>
  site.inForge(
    jiraIssues({
      cache: kvsCache(site.now),
      projectKey: site.variables.JIRA_PROJECT ?? '',
      now: site.now,
      rules: async () => defaultPolicy,
    }),
  );

describe.each([
  ['in memory', inMemory],
  ['in Jira', inJira],
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

  const followUp = (parent: IssueName, different: Partial<NewFollowUp> = {}): NewFollowUp => ({
    requestId: 'command:2',
    parentIssueId: parent.issueId,
    title: 'Alert on failed payments',
    priority: 'high',
    dueDate: '2026-12-07',
    ...different,
  });

  it('have follow-ups, which are found by the request that made them', async () => {
    const parent = await file();
    const made = await issues.createFollowUp(followUp(parent, { assigneeAccountId: erin }));
    const low = await issues.createFollowUp(followUp(parent, { requestId: 'command:3', priority: 'low' }));
    expect((await reading(parent)).incident.followUps).toEqual([
      expect.objectContaining({ ...made, title: 'Alert on failed payments', priority: 'high', done: false }),
      expect.objectContaining({ ...low, priority: 'low', done: false }),
    ]);
    expect(await issues.findFollowUp(followUp(parent))).toEqual(made);
    expect(await issues.findFollowUp(followUp(parent, { requestId: 'command:4' }))).toBeUndefined();
  });

  it('are told from their follow-ups, whose assignees and due dates are known', async () => {
    const parent = await file();
    const made = await issues.createFollowUp(followUp(parent, { assigneeAccountId: erin }));
    const other = await issues.createFollowUp(followUp(parent, { requestId: 'command:3' }));
    expect(await issues.read({ issueKey: made.issueKey })).toEqual({
      kind: 'follow-up',
      parentIssueId: parent.issueId,
    });
    const facts = await issues.followUpFacts([made.issueKey, other.issueKey]);
    expect(facts.get(made.issueKey)).toMatchObject({ assignee: { accountId: erin }, dueDate: '2026-12-07' });
    expect(facts.get(other.issueKey)).toEqual({ dueDate: '2026-12-07' });
    expect((await issues.followUpFacts([])).size).toBe(0);
  });

  it('have follow-ups that are edited part by part', async () => {
    const parent = await file();
    const { issueId, issueKey } = await issues.createFollowUp(followUp(parent, { assigneeAccountId: erin }));
    await issues.editFollowUp(issueId, { title: 'Alert on failed logins', priority: 'low' });
    await issues.editFollowUp(issueId, { assigneeAccountId: null, dueDate: '2027-01-15' });
    const [seen] = (await reading(parent)).incident.followUps;
    expect(seen).toMatchObject({ title: 'Alert on failed logins', priority: 'low' });
    expect((await issues.followUpFacts([issueKey])).get(issueKey)).toEqual({ dueDate: '2027-01-15' });
  });

  it('are read as a person may see them', async () => {
    const { issueKey } = await file();
    expect((await issues.read({ issueKey }, erin))?.kind).toBe('incident');
    expect(await issues.read({ issueKey }, olga)).toBeUndefined();
  });

  it('owe their open follow-ups to the assignee, high priority first', async () => {
    const { issueId: parentIssueId } = await file('command:1');
    const owe = (requestId: string, priority: 'high' | 'low', assigneeAccountId?: string) =>
      issues.createFollowUp({
        requestId,
        parentIssueId,
        title: requestId,
        priority,
        assigneeAccountId,
        dueDate: '2026-12-07',
      });
    await owe('command:2', 'low', erin);
    await owe('command:3', 'high', erin);
    await owe('command:4', 'high', rita);
    await owe('command:5', 'high');
    const owed = (await issues.followUpsOwedBy(erin)).map(({ title, priority }) => [title, priority]);
    expect(owed).toEqual([
      ['command:3', 'high'],
      ['command:2', 'low'],
    ]);
  });
});

describe('an issue of another project in Jira', () => {
  it('that blocks the SEV is a follow-up of it, until the link is gone', async () => {
    const issues = inJira();
    const sev = await issues.create({
      requestId: 'command:1',
      title: 'Payments fail',
      description: reportDescription({ text: 'Payments fail' }),
      reporterAccountId: rita,
    });
    await issues.linkFollowUp({ issueKey: 'OPS-1' }, sev);
    await issues.linkFollowUp({ issueKey: 'OPS-1' }, sev);
    const read = await issues.read(sev);
    expect(read).toMatchObject({
      kind: 'incident',
      incident: { followUps: [{ issueKey: 'OPS-1', linked: true, done: false }] },
    });
    expect(await issues.read({ issueKey: 'OPS-1' })).toEqual({ kind: 'follow-up', parentIssueId: sev.issueId });
  });
});
