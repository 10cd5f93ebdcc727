import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';

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

const told = async (role: 'reporter' | 'unmatched' | 'on-call' | 'support') =>
  (await team.direct(role)).map(({ text }) => text);

const descriptionOf = async (issueKey: string) => JSON.stringify((await team.issue(issueKey)).fields.description);

describe('an incident', () => {
  it('is reported by the global shortcut, and its reporter is answered alone', async () => {
    await workbench.slack.shortcut({ user: 'reporter', callbackId: 'report_incident' });
    await team.submit('reporter', { 'What do you suspect?': 'Payments fail' });
    expect((await team.issue('SEV-1')).fields).toMatchObject({
      summary: 'Payments fail',
      reporter: { displayName: 'Rita Reyes' },
    });
    expect(JSON.stringify((await team.card()).blocks)).toContain(`<@${team.person('on-call').slackUserId}>`);
    expect(await told('reporter')).toEqual([expect.stringMatching(/^Thank you\. Your report is .*SEV-1/)]);
  });

  it('is reported from a message, with its text, its author and the way to it', async () => {
    const { ts } = await workbench.slack.post({ user: 'support', channel: team.reports, text: 'Cards are <declined>' });
    await workbench.slack.shortcut({
      user: 'reporter',
      callbackId: 'report_message',
      channel: team.reports,
      messageTs: ts,
    });
    const [view] = await workbench.slack.views('reporter');
    expect(JSON.stringify(view)).toContain('Cards are <declined>');
    await team.submit('reporter', { 'What do you suspect?': 'Cards are <declined>' });
    const description = await descriptionOf('SEV-1');
    expect(description).toContain('Message by Sam Sato in Slack');
    expect(description).toContain(`/archives/${team.reports}/p${ts.replace('.', '')}`);
    const card = await team.card();
    expect(card.blocks?.[1]).toMatchObject({ text: { type: 'plain_text', text: 'Cards are <declined>' } });
    expect(JSON.stringify(card.blocks)).toContain('Message by Sam Sato');
    expect(JSON.stringify(card.blocks)).not.toContain(`<@${team.person('support').slackUserId}>`);
    expect((await team.issue('SEV-1')).fields.reporter.displayName).toBe('Rita Reyes');
    expect(await team.lastPrivate('reporter')).toContain('SEV-1');
  });

  it('is asked for in a form by the bare command', async () => {
    await team.type('reporter', team.reports, 'report');
    await team.submit('reporter', { 'What do you suspect?': 'Payments fail' });
    expect((await team.issue('SEV-1')).fields.summary).toBe('Payments fail');
    expect(await team.lastPrivate('reporter')).toMatch(/^Thank you\. Your report is .*SEV-1/);
  });
});

describe('whoever reported', () => {
  it('is told once who acknowledged it and where the SEV is', async () => {
    await workbench.deliveries({ duplicate: true });
    const { id } = await openASev(team);
    expect(await told('reporter')).toEqual([
      expect.stringMatching(
        new RegExp(`^A SEV was opened for your report .*SEV-1.*as SEV 2 major, in <#${id}>, owned by <@`),
      ),
    ]);
    await team.type('on-call', id, 'severity sev1 everyone is affected');
    expect(await told('reporter')).toHaveLength(1);
  });

  it('is told of each step before', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'acknowledge');
    await team.type('on-call', team.reports, 'assign SEV-1 @erin');
    await team.type('engineer', team.reports, 'decline SEV-1 A planned <test>');
    const by = (role: 'on-call' | 'engineer') => `<@${team.person(role).slackUserId}>`;
    expect(await told('reporter')).toEqual([
      expect.stringMatching(new RegExp(`^${by('on-call')} is looking into your report .*SEV-1`)),
      expect.stringMatching(new RegExp(`^${by('engineer')} was asked to look into your report .*SEV-1`)),
      expect.stringMatching(new RegExp(`is not an incident \\(by ${by('engineer')}\\): A planned &lt;test&gt;$`)),
    ]);
  });

  it('is told too when it is done in Jira by hand', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.moveInJira('engineer', 'SEV-1', 'Not an incident');
    await workbench.idle();
    expect(await told('reporter')).toEqual([
      expect.stringMatching(/is not an incident \(by Erin Eng in Jira\)\. If a reason was given, it is on the issue/),
    ]);
  });

  it('is not told what they did themselves', async () => {
    await team.type('on-call', team.reports, 'report Payments fail');
    await team.type('on-call', team.reports, 'ack SEV-1');
    await team.type('on-call', team.reports, 'decline SEV-1 My mistake');
    expect(await told('on-call')).toEqual([]);
  });

  it('is told once though the app dies after the message', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await workbench.addFaults({ target: 'slack', path: '/api/chat.postMessage', times: 1, kind: 'killAfter' });
    await team.typeAndWait('on-call', team.reports, 'ack SEV-1', 1200);
    expect(await team.statusOf('SEV-1')).toBe('Investigating');
    expect(await told('reporter')).toHaveLength(1);
  });
});

describe('somebody without a Jira account', () => {
  it('reports, is named in the issue and told what became of it', async () => {
    await team.type('unmatched', team.reports, 'report Payments fail');
    expect(await descriptionOf('SEV-1')).toContain('Reported in Slack by Uma Unna, who has no Jira account.');
    await team.type('on-call', team.reports, 'open SEV-1 sev2');
    const { id } = await team.sevChannel();
    expect(await told('unmatched')).toEqual([expect.stringContaining(`<#${id}>`)]);
    const { members } = await workbench.slackApi('conversations.members', { channel: id });
    expect(members).toContain(team.person('unmatched').slackUserId);
  });

  it('named as owner, does not stop a SEV: whoever opens it owns it, and the channel says so', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
    await team.submit('on-call', { Title: 'Payments fail', Severity: 'SEV 2 major', Owner: 'unmatched' });
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-owner'] ?? '']).toMatchObject({ displayName: 'Omar Okafor' });
    const { id } = await team.sevChannel();
    const uma = `<@${team.person('unmatched').slackUserId}>`;
    expect(await team.lastPrivate('on-call')).toContain(`You own it: ${uma} can't`);
    expect(JSON.stringify((await team.messages(id))[0]?.blocks)).toContain(
      `(instead of ${uma}, who has no Jira account`,
    );
    await team.type('on-call', id, 'owner @erin');
    expect(JSON.stringify((await team.messages(id))[0]?.blocks)).not.toContain('instead of');
  });

  it('named as owner of a SEV that runs, or as investigator, is refused with the way to mend it', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'owner @uma');
    expect(await team.lastPrivate('on-call')).toMatch(/can't find a Jira account for <@\w+>.*\/sev match/);
    await team.type('reporter', team.reports, 'report Another');
    await team.type('on-call', team.reports, 'assign SEV-2 @uma');
    expect(await team.lastPrivate('on-call')).toMatch(/can't find a Jira account for <@\w+>/);
  });
});

describe('matching by hand', () => {
  const ada = () => team.person('reader');

  it('is for administrators of Jira only', async () => {
    await team.type('on-call', team.reports, `match @uma ${ada().email}`);
    expect(await team.lastPrivate('on-call')).toMatch(
      /^You can't do this, which is for Jira administrators: your Jira account has no right to/,
    );
    await team.type('unmatched', team.reports, 'status');
    expect(await team.lastPrivate('unmatched')).toMatch(/^You can't see this incident/);
  });

  it.each([['e-mail address'], ['account id']])(
    'by %s holds at once in both directions, until it is taken back',
    async (by) => {
      await openASev(team);
      await team.type('unmatched', team.reports, 'status SEV-1');
      expect(await team.lastPrivate('unmatched')).toMatch(/^You can't see this incident/);
      // Sam's account, which Slack knows by another address, belongs to Uma from now on.
      const sam = team.person('support');
      await team.type('administrator', team.reports, `match @uma ${by === 'account id' ? sam.accountId : sam.email}`);
      expect(await team.lastPrivate('administrator')).toMatch(/^<@\w+> is now Sam Sato in Jira\.$/);
      await team.type('unmatched', team.reports, 'status SEV-1');
      expect(await team.lastPrivate('unmatched')).toMatch(/SEV-1.*Payments fail/);
      const owner = team.session.jira.fields['sev-owner'] ?? '';
      await team.editInJira('engineer', 'SEV-1', { [owner]: { accountId: sam.accountId } });
      const { id } = await team.sevChannel();
      expect((await team.messages(id)).at(-1)?.text).toContain(`<@${team.person('unmatched').slackUserId}>`);
      await team.type('administrator', team.reports, 'match @uma none');
      await team.type('unmatched', team.reports, 'status SEV-1');
      expect(await team.lastPrivate('unmatched')).toMatch(/^You can't see this incident/);
    },
  );

  it('says so when Jira has no such account', async () => {
    await team.type('administrator', team.reports, 'match @uma nobody@example.com');
    expect(await team.lastPrivate('administrator')).toContain("can't find a Jira account nobody@example.com");
  });
});

describe('a mail to the support address', () => {
  const mail = (subject: string, body: string) =>
    workbench.actAsync(() => workbench.jiraMail({ from: 'Ann Other <ann.other@example.com>', subject, body }));
  const comments = async () =>
    (await workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-1/comment')).body.comments as {
      readonly jsdPublic: boolean;
      readonly body: unknown;
    }[];

  it('is posted as from outside without its sender, calls the on-call for its words, and is answered through Jira', async () => {
    await mail('A breach, from ann.other@example.com', 'Your passwords are on a forum. Ann Other, +49 30 1234567');
    const posted = JSON.stringify(await team.messages(team.reports));
    expect(posted).toMatch(/Report from outside .*A breach, from \[address\].*The sender waits for a first answer/);
    const [call] = await told('on-call');
    expect(call).toMatch(/^You are on call\. .*looks like security, for it says: “breach” and “password”\./);
    expect(posted + (await told('on-call')).join()).not.toMatch(/Ann|ann\.other|1234567|forum/);
    await team.click('on-call', team.reports, (await team.card()).ts, 'answer_sender');
    await team.submit('on-call', { Answer: 'Thank you. We look into it.' });
    expect(await comments()).toMatchObject([{ jsdPublic: true }]);
    expect(JSON.stringify((await comments())[0])).toContain('Thank you. We look into it.');
    expect(JSON.stringify(await team.card())).toContain('The sender was answered');
    await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
    await team.submit('on-call', { Severity: 'SEV 3 minor' });
    const { id } = await team.sevChannel();
    await team.type('on-call', id, 'update The cause is known');
    expect((await comments()).map(({ jsdPublic }) => jsdPublic)).toEqual([true, false]);
  });

  it('is answered too when somebody comments on it in Jira, and calls nobody when it says nothing of security', async () => {
    await mail('My invoice is wrong', 'Please look into it.');
    expect(await told('on-call')).toEqual([]);
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We do.' }] }],
    };
    await workbench.actAsync(() =>
      workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-1/comment', { method: 'POST', body: { body } }),
    );
    expect(JSON.stringify(await team.card())).toContain('The sender was answered');
    expect(await team.timeline('SEV-1')).toContain('The sender was answered');
  });
});
