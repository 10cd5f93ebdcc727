import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('driving the site from outside', () => {
  let workbench: WorkbenchDriver;
  const reports = '#eng-crossteam';
  const report = (text: string) =>
    workbench.slack.command({ user: 'reporter', channel: reports, command: '/sev', text: `report ${text}` });

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, startPatienceMs);
  beforeEach(() => workbench.reset());
  afterAll(() => workbench.stop());

  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${workbench.origin}/workbench${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  it('answers a typed command with the app’s own reply', async () => {
    const reply = await report('Checkout fails');
    expect(Object.keys(reply).sort()).toEqual(['ackMs', 'body', 'status']);
    expect(reply).toMatchObject({ status: 200, ackMs: expect.any(Number) });
  });

  it('shows each call and each invocation of the app, and what is new since the last look', async () => {
    await workbench.actAsync(() => report('Checkout fails'));
    const { calls, invocations } = await workbench.calls();
    const filed = calls.find(({ method, path }) => method === 'POST' && path === '/rest/api/3/issue');
    expect(filed).toEqual({
      seq: expect.any(Number),
      startedAt: expect.stringMatching(/Z$/),
      endedAt: expect.stringMatching(/Z$/),
      target: 'jira',
      method: 'POST',
      path: '/rest/api/3/issue',
      status: 201,
      identity: 'app',
      invocationId: expect.any(String),
      functionKey: 'run-job',
    });
    expect(invocations[0]).toEqual({
      seq: expect.any(Number),
      invocationId: expect.any(String),
      functionKey: 'slack-request',
      moduleKey: 'slack',
      cold: expect.any(Boolean),
      startedAt: expect.any(String),
      endedAt: expect.any(String),
      outcome: 'ok',
    });
    const last = Math.max(...[...calls, ...invocations].map(({ seq }) => seq));
    expect(await workbench.calls(last)).toEqual({ calls: [], invocations: [] });
  });

  it('moves the clock forward only, to an instant or by seconds', async () => {
    const before = Date.parse(await workbench.now());
    const { now } = await workbench.advance(3600);
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000);
    const later = Date.parse(now) + 7_200_000;
    await workbench.advanceTo(new Date(later).toISOString());
    expect(Date.parse(await workbench.now())).toBeGreaterThanOrEqual(later);
    expect((await post('/clock', { to: '2000-01-01T00:00:00Z' })).status).toBe(400);
  });

  it.each([
    ['/faults', [{ target: 'jira', times: 1, kind: 'explode' }]],
    ['/faults', [{ target: 'mars', times: 1, kind: 'dropBefore' }]],
    ['/faults', [{ target: 'jira', times: 1, kind: 'hang' }]],
    ['/latency', { mars: 1 }],
    ['/deliveries', { thrice: true }],
    ['/clock', {}],
    ['/slack/command', { user: 'reporter' }],
  ])('refuses at %s what it does not understand', async (path, body) => {
    const answer = await post(path, body);
    expect([answer.status, typeof answer.body.message]).toEqual([400, 'string']);
  });

  it('makes faults of what it was told, until they are taken back', async () => {
    const failures = async () => {
      const { calls } = await workbench.calls();
      await workbench.actAsync(() => report('Checkout fails'));
      const later = await workbench.calls(calls.at(-1)?.seq);
      return later.calls.filter(({ target, status }) => target === 'queue' && status === 503).length;
    };
    await workbench.addFaults({ target: 'queue', times: 1000, kind: 'status', status: 503 });
    expect(await failures()).toBeGreaterThan(0);
    await workbench.clearFaults();
    expect(await failures()).toBe(0);
  });

  it('delivers twice once told to, and once after a reset', async () => {
    const runs = async () => {
      const mail = { from: 'Cy Customer <cy@customer.example>', subject: 'Checkout fails', body: 'Please help.' };
      await workbench.actAsync(() => workbench.jiraMail(mail));
      const { invocations } = await workbench.calls();
      return invocations.filter(({ functionKey }) => functionKey === 'issue-event').length;
    };
    await workbench.deliveries({ duplicate: true });
    expect(await runs()).toBe(2);
    await workbench.reset();
    expect(await runs()).toBe(1);
  });

  it('files a mail as an issue that its support can read', async () => {
    const mail = { from: 'Cy Customer <cy@customer.example>', subject: 'Is my data safe?', body: 'Please answer.' };
    const { issueKey } = await workbench.jiraMail(mail);
    const { body } = await workbench.jiraAs('support')(`/rest/api/3/issue/${issueKey}`);
    expect(body.fields.summary).toBe('Is my data safe?');
  });

  it('names the actions that there are when asked for another', async () => {
    expect(await post('/automation/close-sev', { as: 'engineer', inputs: {} })).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('open-sev') },
    });
  });

  it('does to Slack what people do by themselves', async () => {
    const { ts } = await workbench.slack.post({ user: 'engineer', channel: reports, text: 'first' });
    const { slack } = workbench;
    const where = { user: 'engineer', channel: reports };
    await slack.edit({ ...where, messageTs: ts, text: 'second' });
    await slack.changeChannel({ ...where, topic: 'Be kind' });
    await slack.leave({ ...where, user: 'support' });
    await slack.deactivate('reader');
    await slack.hire({ count: 2, userGroup: 'eng' });
    expect(await slack.home('engineer')).toBeNull();
    await workbench.actAsync(() => slack.openHome({ user: 'engineer' }));
    expect(await slack.home('engineer')).toMatchObject({ type: 'home' });
    const { session, slackApi } = workbench;
    const channel = (await session()).slack.channels.reports.id;
    const { messages } = await slackApi('conversations.history', { channel });
    expect(messages).toContainEqual(expect.objectContaining({ ts, text: 'second' }));
    expect((await slackApi('conversations.info', { channel })).channel).toMatchObject({ topic: { value: 'Be kind' } });
    const { members } = await slackApi('users.list');
    expect(members).toHaveLength(13);
    expect((await slackApi('usergroups.users.list', { usergroup: 'S0ENGINEER' })).users).toHaveLength(5);
    await slack.deleteMessage({ ...where, messageTs: ts });
    expect((await slackApi('conversations.history', { channel })).messages).not.toContainEqual(
      expect.objectContaining({ ts }),
    );
  });
});
