import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const membersOf = async (channel: string): Promise<readonly string[]> =>
  (await workbench.slackApi('conversations.members', { channel, limit: 1000 })).members;
const idOf = (role: Parameters<Team['person']>[0]) => team.person(role).slackUserId;

async function everythingSaysDrill(channel: { id: string; name: string; topic: { value: string } }): Promise<void> {
  expect(channel.name).toMatch(/^sev-1-drill-/);
  expect(channel.topic.value).toMatch(/^Drill · SEV 3 minor · Open/);
  const [summary] = await team.messages(channel.id);
  expect(summary?.text).toMatch(/^Drill · /);
  expect((await team.card()).text).toMatch(/^Drill · /);
  const { fields } = await team.issue('SEV-1');
  expect(fields).toMatchObject({ summary: expect.stringMatching(/^Drill: /), labels: ['drill'] });
}

describe('a drill', () => {
  it('runs like a SEV and is marked as a drill on every surface', async () => {
    await team.type('engineer', team.reports, 'drill @sam Failing over to the other region');
    const channel = await team.sevChannel();
    await everythingSaysDrill(channel);
    await team.type('engineer', channel.id, 'mitigated Failed over');
    const [page] = await team.pages();
    expect(page?.title).toContain('Drill: Failing over to the other region');
    expect((await team.sevChannel()).topic.value).toMatch(/^Drill · SEV 3 minor · Mitigated/);
    await team.type('engineer', channel.id, 'close');
    expect(await team.statusOf('SEV-1')).toBe('Closed');
  });

  it('invites those named and whoever started it, who owns it, and disturbs nobody else', async () => {
    await team.type('engineer', team.reports, 'drill sev1 @sam @rita Failing over');
    const { id } = await team.sevChannel();
    expect([...(await membersOf(id))].sort()).toEqual(
      [team.session.slack.botUserId, idOf('engineer'), idOf('support'), idOf('reporter')].sort(),
    );
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-owner'] ?? '']).toMatchObject({ displayName: 'Erin Eng' });
    expect(fields[team.session.jira.fields['sev-severity'] ?? '']).toBe(1);
    expect(JSON.stringify((await team.card()).blocks)).not.toContain(idOf('on-call'));
  });

  it('lets in whoever it is handed to', async () => {
    await team.type('engineer', team.reports, 'drill Failing over');
    const { id } = await team.sevChannel();
    await team.type('engineer', id, 'owner @ada');
    expect(await membersOf(id)).toContain(idOf('administrator'));
  });

  it('is chosen already in the form that the bare word opens', async () => {
    await team.type('engineer', team.reports, 'drill');
    expect(JSON.stringify((await team.form('engineer')).blocks)).toContain('"initial_options":[{"value":"drill"');
    await team.submit('engineer', { Title: 'Failing over', Severity: 'SEV 3 minor' });
    expect((await team.sevChannel()).name).toMatch(/^sev-1-drill-/);
  });

  it('asks back when nothing was said of it', async () => {
    const reply = await team.type('engineer', team.reports, 'drill @sam');
    expect(reply.body).toMatchObject({ text: expect.stringContaining('What do you rehearse?') });
    expect((await workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-1')).status).toBe(404);
  });
});
