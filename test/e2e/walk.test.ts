import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

describe('a suspicion typed in Slack', () => {
  it('is answered at once, filed in Jira, and calls the on-call', async () => {
    const reply = await team.type('reporter', team.reports, 'report Payments fail since 10:15');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ response_type: 'ephemeral' });
    const issue = await team.issue('SEV-1');
    expect(issue.fields).toMatchObject({
      summary: 'Payments fail since 10:15',
      issuetype: { name: 'Incident' },
      status: { name: 'Reported' },
      reporter: { displayName: 'Rita Reyes' },
    });
    const card = await team.card();
    expect(JSON.stringify(card.blocks)).toContain(`<@${team.person('on-call').slackUserId}>`);
    const labels = card.blocks
      ?.flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .map((button) => button.text.text);
    expect(labels).toEqual(['Acknowledge', 'Assign', 'Open a SEV', 'Not an incident']);
    expect(await team.lastPrivate('reporter')).toContain('SEV-1');
  });

  it('is acknowledged with the time and the person recorded', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'acknowledge');
    const { fields } = await team.issue('SEV-1');
    expect(fields).toMatchObject({ status: { name: 'Investigating' }, assignee: { displayName: 'Omar Okafor' } });
    expect(fields[team.session.jira.fields['sev-acknowledged-at'] ?? '']).toEqual(expect.any(String));
    expect(await team.lastPrivate('on-call')).toContain('You acknowledged SEV-1');
  });

  it('is handed to somebody else to investigate', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.type('on-call', team.reports, 'assign SEV-1 @erin');
    expect((await team.issue('SEV-1')).fields).toMatchObject({
      status: { name: 'Investigating' },
      assignee: { displayName: 'Erin Eng' },
    });
  });

  it('is found to be no incident, with the reason on the card', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'decline');
    await team.submit('on-call', { Reason: 'A planned test' });
    expect(await team.statusOf('SEV-1')).toBe('Not an incident');
    const card = JSON.stringify((await team.card()).blocks);
    expect(card).toContain('A planned test');
    expect(card).not.toContain('"actions"');
  });
});

describe('a SEV', () => {
  it('is opened with its fields, channel, people, pinned summary and topic', async () => {
    const channel = await openASev(team);
    const { fields } = await team.issue('SEV-1');
    const field = (module: string) => fields[team.session.jira.fields[module] ?? ''];
    expect(fields.status.name).toBe('Open');
    expect(field('sev-severity')).toBe(2);
    expect(field('sev-owner')).toMatchObject({ displayName: 'Omar Okafor' });
    expect(field('sev-channel')).toContain(channel.id);
    expect(channel).toMatchObject({
      name: 'sev-1-payments-fail',
      topic: { value: 'SEV 2 major · Open · Omar Okafor' },
    });
    const { members } = await workbench.slackApi('conversations.members', { channel: channel.id });
    const added = (['reporter', 'on-call', 'engineer', 'administrator'] as const).map(
      (role) => team.person(role).slackUserId,
    );
    expect(members).toEqual(expect.arrayContaining(added));
    const [summary] = await team.messages(channel.id);
    expect(summary?.text).toContain('SEV 2 major · Open');
    expect(summary?.pinned_to).toEqual([channel.id]);
    expect(JSON.stringify((await team.card()).blocks)).toContain(`<#${channel.id}>`);
  });

  it('is opened for something that nobody reported', async () => {
    await team.type('engineer', team.reports, 'open SEV 1 The site is down');
    expect((await team.issue('SEV-1')).fields.summary).toBe('The site is down');
    expect(await team.sevChannel()).toMatchObject({
      name: 'sev-1-the-site-is-down',
      topic: { value: expect.stringContaining('SEV 1 critical') },
    });
  });

  it('takes changes made in its channel to Jira, each announced once', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'severity SEV-1 everyone is affected');
    await team.type('on-call', id, 'owner @erin');
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-severity'] ?? '']).toBe(1);
    expect(fields[team.session.jira.fields['sev-owner'] ?? '']).toMatchObject({ displayName: 'Erin Eng' });
    const [summary, ...announcements] = await team.messages(id);
    expect(summary?.text).toContain('SEV 1 critical · Open');
    expect(announcements.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Severity is now SEV 1 critical .*everyone is affected$/),
      expect.stringMatching(/^SEV owner is now /),
    ]);
    expect((await team.sevChannel()).topic.value).toBe('SEV 1 critical · Open · Erin Eng');
  });

  it('takes changes made in Jira to its channel, each announced once', async () => {
    const { id } = await openASev(team);
    const severity = team.session.jira.fields['sev-severity'] ?? '';
    await team.editInJira('engineer', 'SEV-1', { [severity]: 3 });
    await team.moveInJira('engineer', 'SEV-1', 'Mitigated');
    const [summary, ...rest] = await team.messages(id);
    expect(summary?.text).toContain('SEV 3 minor · Mitigated');
    const texts = rest.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Severity is now SEV 3 minor'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('SEV-1 is now Mitigated'))).toHaveLength(1);
    expect((await team.sevChannel()).topic.value).toContain('SEV 3 minor · Mitigated');
    expect(await team.pages()).toHaveLength(1);
  });

  it('gets a post mortem page from the template when it is mitigated, linked in Jira and in the channel', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Restarted the gateway');
    const [page, ...others] = await team.pages();
    expect(others).toEqual([]);
    expect(page?.title).toMatch(/^SEV-1 post mortem \d{4}-\d\d-\d\d: Payments fail$/);
    const body = page?.body.storage.value ?? '';
    expect(body).toContain('What went well');
    expect(body).toContain('sev-post-mortem-macro');
    expect(body).not.toContain('at:var');
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-post-mortem'] ?? '']).toContain(page?.id);
    const messages = await team.messages(id);
    expect(messages[0]?.text).toContain('Mitigated');
    expect(messages.filter(({ text }) => text.includes('post mortem is drafted'))).toHaveLength(1);
  });

  it('is closed only when its high-priority follow-ups are done, in Slack and in Jira alike', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Restarted the gateway');
    await team.type('on-call', id, 'followup high @erin Add an alarm');
    await team.type('on-call', id, 'followup low Tidy the dashboard');
    expect((await team.issue('SEV-2')).fields).toMatchObject({
      issuetype: { name: 'Follow-up' },
      parent: { key: 'SEV-1' },
      priority: { name: 'High' },
      assignee: { displayName: 'Erin Eng' },
    });
    await team.type('on-call', id, 'close');
    expect(await team.lastPrivate('on-call')).toMatch(
      /1 high-priority follow-up is open\.\n• <.*SEV-2\|SEV-2> Add an alarm \(Erin Eng, due \d{4}-\d\d-\d\d, To Do\)/,
    );
    const refusal = await team.moveInJira('engineer', 'SEV-1', 'Closed');
    expect(refusal).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('SEV-2 Add an alarm')] },
    });
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
    await team.moveInJira('engineer', 'SEV-2', 'Done');
    await team.type('on-call', id, 'close');
    expect(await team.statusOf('SEV-1')).toBe('Closed');
    expect((await team.messages(id)).at(-1)?.text).toContain('SEV-1 is now Closed');
  });

  it('is opened again with the reason told', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('engineer', id, 'reopen It came back');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    expect((await team.messages(id)).at(-1)?.text).toMatch(/SEV-1 is now Open.*It came back/);
  });

  it('tells its status where it is asked for', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, 'status');
    expect(await team.lastPrivate('engineer')).toMatch(/SEV-1.*Payments fail: SEV 2 major, Open and owned by/);
    // Jira's search shows a change a moment later.
    await workbench.advance(2);
    await team.type('engineer', team.reports, 'status');
    expect(await team.lastPrivate('engineer')).toContain(`<#${id}>`);
  });
});
