import { signedSlackRequest } from '../driver/signed-slack-request.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

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

const command = (text: string) =>
  new URLSearchParams({
    command: '/sev',
    text,
    user_id: team.person('reporter').slackUserId,
    channel_id: team.reports,
    trigger_id: '1.2.forged',
    response_url: 'https://hooks.slack.com/commands/T/1/x',
  }).toString();

const nothingHappened = async () => {
  const { calls } = await workbench.calls();
  expect(calls.filter(({ functionKey }) => functionKey === 'run-job')).toEqual([]);
  expect(calls.filter(({ target }) => target === 'queue')).toEqual([]);
};

describe('a request at the door for Slack', () => {
  const url = () => team.session.webTriggers.slack ?? '';
  const now = async () => Math.floor(Date.parse(await workbench.now()) / 1000);

  it.each([
    ['is not signed', async () => ({ 'x-slack-signature': '' })],
    ['is signed with another secret', async () => ({ 'x-slack-signature': `v0=${'0'.repeat(64)}` })],
    ['has no time', async () => ({ 'x-slack-request-timestamp': '' })],
  ])('gets 401 and no effect when it %s', async (_, headers) => {
    const request = signedSlackRequest({
      body: command('report Forged'),
      signingSecret: team.session.slack.signingSecret,
      timestamp: await now(),
      headers: await headers(),
    });
    expect((await fetch(url(), request)).status).toBe(401);
    await nothingHappened();
  });

  it.each([-330, 330])('gets 401 and no effect when its time is %i seconds off', async (seconds) => {
    const { signingSecret } = team.session.slack;
    const request = signedSlackRequest({
      body: command('report Stale'),
      signingSecret,
      timestamp: (await now()) + seconds,
    });
    expect((await fetch(url(), request)).status).toBe(401);
    await nothingHappened();
  });

  it('gets 401 when its body was changed after it was signed', async () => {
    const { signingSecret } = team.session.slack;
    const request = signedSlackRequest({ body: command('report Real'), signingSecret, timestamp: await now() });
    expect((await fetch(url(), { ...request, body: command('report Changed') })).status).toBe(401);
    await nothingHappened();
  });

  it.each([
    ['no form at all', 'application/x-www-form-urlencoded', 'a=b'],
    ['a payload that is no JSON', 'application/x-www-form-urlencoded', 'payload=%7B'],
    [
      'a payload of an unknown kind',
      'application/x-www-form-urlencoded',
      `payload=${encodeURIComponent('{"type":"other"}')}`,
    ],
    ['wrongly typed JSON', 'application/json', '{"type":"event_callback","event_id":5,"event":{}}'],
    ['truncated JSON', 'application/json', '{"type":"event_call'],
    ['a polluted prototype', 'application/json', '{"__proto__":{"type":"event_callback"}}'],
  ])('gets 400 and no effect for %s', async (_, contentType, body) => {
    const { signingSecret } = team.session.slack;
    const request = signedSlackRequest({ body, contentType, signingSecret, timestamp: await now() });
    expect((await fetch(url(), request)).status).toBe(400);
    await nothingHappened();
  });

  it('is filed when it is signed rightly by an outside driver', async () => {
    const { signingSecret } = team.session.slack;
    const request = signedSlackRequest({ body: command('report Real'), signingSecret, timestamp: await now() });
    expect((await fetch(url(), request)).status).toBe(200);
    await workbench.idle();
    expect(await team.statusOf('SEV-1')).toBe('Reported');
  });
});

describe('somebody who may not act', () => {
  it.each([
    ['guest', /^Guests of this Slack workspace/],
    ['stranger', /^You belong to another Slack workspace/],
  ] as const)('is refused with the reason when a %s reports', async (role, why) => {
    await team.type(role, team.reports, 'report Something');
    expect(await team.lastPrivate(role)).toMatch(why);
    expect((await team.messages(team.reports)).filter(({ blocks }) => blocks)).toEqual([]);
    expect((await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-1')).status).toBe(404);
  });

  it('may report without a Jira account, and change nothing', async () => {
    await team.type('unmatched', team.reports, 'report Something');
    expect(await team.lastPrivate('unmatched')).toMatch(/^Thank you\. Your report is .*SEV-1/);
    await team.type('unmatched', team.reports, 'ack SEV-1');
    expect(await team.lastPrivate('unmatched')).toMatch(
      /^You can't change this incident: I can't find a Jira account .*Ask a Jira administrator/,
    );
    expect(await team.statusOf('SEV-1')).toBe('Reported');
    await team.type('unmatched', team.reports, 'open sev1 Something else');
    expect(await team.lastPrivate('unmatched')).toMatch(/^You can't change this incident/);
    expect((await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-2')).status).toBe(404);
  });

  it.each(['outsider', 'reader'] as const)('may report as a member of the workspace: %s', async (role) => {
    await team.type(role, team.reports, 'report Something');
    expect(await team.lastPrivate(role)).toMatch(/^Thank you\. Your report is .*SEV-1/);
    const { fields } = await team.issue('SEV-1');
    expect(fields.status.name).toBe('Reported');
    expect(fields.reporter?.accountId).not.toBe(team.person(role).accountId);
    expect(JSON.stringify(fields.description)).toContain(team.person(role).name);
    await team.type(role, team.reports, 'ack SEV-1');
    expect(await team.lastPrivate(role)).toMatch(/^You can't change this incident/);
    expect(await team.statusOf('SEV-1')).toBe('Reported');
  });

  it('cannot change a SEV as a reader, by command or in the panel', async () => {
    const { id } = await openASev(team);
    await team.type('reader', team.reports, 'decline SEV-1 nothing');
    expect(await team.lastPrivate('reader')).toMatch(/^You can't change this incident/);
    const screen = { moduleKey: 'sev-panel', as: 'reader', extension: { issue: { key: 'SEV-1' } } };
    const requestId = crypto.randomUUID();
    const change = { kind: 'mitigated', text: 'No' };
    await team.type('reader', id, 'status');
    await workbench.invoke({ ...screen, functionKey: 'ask', payload: { requestId, change } });
    await workbench.idle();
    expect(await workbench.invoke({ ...screen, functionKey: 'outcome', payload: { requestId } })).toMatchObject({
      kind: 'refused',
    });
    expect(await team.statusOf('SEV-1')).toBe('Open');
  });

  it('sees nothing in the panel or the macro as an outsider', async () => {
    await openASev(team);
    const answer = { kind: 'no-access' };
    const panel = {
      moduleKey: 'sev-panel',
      functionKey: 'view',
      as: 'outsider',
      extension: { issue: { key: 'SEV-1' } },
    };
    const macro = {
      moduleKey: 'sev-post-mortem-macro',
      functionKey: 'view',
      as: 'outsider',
      payload: { issueKey: 'SEV-1' },
    };
    expect(await workbench.invoke(panel)).toMatchObject(answer);
    expect(await workbench.invoke(macro)).toMatchObject(answer);
  });

  it("cannot make the rule's action open a SEV as a reader", async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    const result = await workbench.automation('open-sev', 'reader', { issueKey: 'SEV-1', severity: '2' });
    expect(result).toMatchObject({ errors: [{ message: expect.stringContaining('no right') }] });
    expect(await team.statusOf('SEV-1')).toBe('Reported');
  });
});

describe('what is typed', () => {
  it.each([
    ['severity SEV3 since 10:15', 'not the channel of a SEV'],
    ['severity sev4 why', 'Which severity?'],
    ['severity critical', 'Which severity?'],
    ['followup medium Something', 'High or low priority?'],
    ['ack nonsense', 'Which report?'],
    ['assign SEV-1 erin2', 'Who investigates?'],
    ['open sev2', 'What is it about?'],
    ['repotr it burns', 'Did you mean'],
    ['ack SEV-99', "can't find an incident SEV-99"],
  ])('is asked back, or refused with a reason: %s', async (text, answer) => {
    await team.type('on-call', team.reports, text);
    expect(await team.lastPrivate('on-call')).toContain(answer);
    expect((await team.messages(team.reports)).filter(({ blocks }) => blocks)).toEqual([]);
  });
});
