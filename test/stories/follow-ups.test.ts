import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from './settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
  team = await teamOf(workbench);
}, startPatienceMs);
afterAll(() => workbench.stop());

const hour = 3600;
const panel = { moduleKey: 'sev-panel', as: 'on-call' as const, extension: { issue: { key: 'SEV-1' } } };

/** The follow-ups as the panel in Jira lists them. */
async function listed() {
  const { sev } = await workbench.invoke<{ sev: { followUps: object[] } }>({ ...panel, functionKey: 'view' });
  return sev.followUps;
}

/** How many follow-ups the pinned summary in the channel counts. */
async function counted(channelId: string) {
  const summary = (await team.messages(channelId)).find(({ pinned_to }) => pinned_to);
  const each = JSON.stringify(summary?.blocks).matchAll(/\d+ of (\d+) (?:high|low)-priority done/g);
  return [...each].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** What the app wrote to that person alone about what is overdue. */
const reminded = async (role: 'on-call' | 'engineer') =>
  (await team.direct(role)).map(({ text }) => text).filter((text) => text.includes('overdue since 2026-01-05'));

it('follow-ups come from a form, from Jira by hand, from another project and from a rule, remind, and hold up the closing', async () => {
  // So that the reminders come within a day, whenever this runs.
  const workingDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
  await settlePolicy(workbench, (policy) => ({ ...policy, workingDays }));
  const { id } = await openASev(team);
  await team.type('on-call', id, 'mitigated Restarted it');
  await team.type('on-call', id, 'followup');
  await team.submit('on-call', { 'What is to be done?': 'Add an alarm', Priority: 'High', Assignee: '@erin' });
  const due = (await team.issue('SEV-2')).fields.duedate;
  expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
  await team.type('on-call', id, 'followup');
  await team.submit('on-call', {
    'What is to be done?': 'Call the bank',
    Priority: 'High',
    Assignee: '@erin',
    'Due date': '2026-01-05',
  });

  const jira = workbench.jiraAs('engineer');
  const fields = {
    project: { key: 'SEV' },
    issuetype: { name: 'Follow-up' },
    parent: { key: 'SEV-1' },
    summary: 'By hand',
    priority: { name: 'Low' },
  };
  await workbench.actAsync(() => jira('/rest/api/3/issue', { method: 'POST', body: { fields } }));
  expect((await team.issue('SEV-4')).fields.duedate > due).toBe(true);
  expect(await team.timeline('SEV-1')).toContainEqual('Low-priority follow-up SEV-4 added by Erin Eng: By hand');

  const change = { kind: 'link-follow-up', issueKey: 'OPS-1' };
  await workbench.invoke({ ...panel, functionKey: 'ask', payload: { requestId: crypto.randomUUID(), change } });
  await workbench.idle();
  const three = [{ issueKey: 'SEV-2' }, { issueKey: 'SEV-3' }, { issueKey: 'SEV-4' }];
  const four = [...three, { issueKey: 'OPS-1', linked: true }];
  expect(await listed()).toMatchObject(four);
  expect(await counted(id)).toBe(4);
  // What people do to the link in Jira, the channel shows without waiting for the hour.
  const [link] = (await team.issue('SEV-1')).fields.issuelinks;
  const linking = workbench.jiraAs('administrator');
  await workbench.actAsync(() => linking(`/rest/api/3/issueLink/${link.id}`, { method: 'DELETE' }));
  expect(await counted(id)).toBe(3);
  const blocks = { type: { name: 'Blocks' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'SEV-1' } };
  await workbench.actAsync(() => linking('/rest/api/3/issueLink', { method: 'POST', body: blocks }));
  expect(await counted(id)).toBe(4);
  expect(await listed()).toMatchObject(four);

  const inputs = { issueKey: 'SEV-1', title: 'From a rule', priority: 'low' };
  expect(await workbench.automation('add-follow-up', 'reader', inputs)).toMatchObject({
    errors: [{ message: expect.stringContaining('no right') }],
  });
  expect(await workbench.automation('add-follow-up', 'engineer', { ...inputs, priority: 'soon' })).toMatchObject({
    errors: [{ message: expect.stringContaining('Priority must be high or low') }],
  });
  expect(await workbench.automation('add-follow-up', 'engineer', inputs)).toEqual({ issueKey: 'SEV-5' });
  expect((await team.issue('SEV-5')).fields).toMatchObject({ summary: 'From a rule', parent: { key: 'SEV-1' } });

  await workbench.advance(25 * hour);
  for (const role of ['on-call', 'engineer'] as const) expect(await reminded(role)).toHaveLength(1);
  await team.type('on-call', id, 'close');
  expect(await team.lastPrivate('on-call')).toMatch(/SEV-1 can't be closed yet: \d high-priority follow-ups are open/);
  expect((await team.moveInJira('engineer', 'SEV-1', 'Closed')).status).toBe(400);
  expect(await team.statusOf('SEV-1')).not.toBe('Closed');
  await workbench.expectNothingUnmodelled();
});
