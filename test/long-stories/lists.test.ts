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

const lastBlocks = async (role: 'on-call' | 'engineer' | 'unmatched' | 'guest') =>
  JSON.stringify((await workbench.slack.ephemeral(role)).at(-1)?.blocks ?? []);

/** Jira's search shows a change a moment later. */
const whenSearchHasCaughtUp = () => workbench.advance(5);

describe('the bare command', () => {
  it('offers what is likely outside of a SEV, and each button works', async () => {
    await team.type('engineer', team.reports, '');
    const menu = await lastBlocks('engineer');
    for (const label of ['Report an incident', 'Open a SEV', 'List SEVs and reports', 'Who is on call', 'Help'])
      expect(menu).toContain(`"text":"${label}"`);
    const click = (actionId: string) =>
      workbench.actAsync(() => workbench.slack.action({ user: 'engineer', channel: team.reports, actionId }));
    await click('on_call');
    expect(await team.lastPrivate('engineer')).toContain('On call now: Omar Okafor');
    await click('list');
    expect(await team.lastPrivate('engineer')).toContain('No SEV is open');
    await click('help');
    expect(JSON.stringify(await workbench.slack.views('engineer'))).toContain('/sev report');
    await click('open_new');
    await team.submit('engineer', { Title: 'The site is down', Severity: 'SEV 1 critical' });
    expect((await team.sevChannel()).name).toBe('sev-1-the-site-is-down');
    await click('report');
    await team.submit('engineer', { 'What do you suspect?': 'Cards fail' });
    expect((await team.issue('SEV-2')).fields.summary).toBe('Cards fail');
  });

  it("offers the next steps in a SEV's channel, as far as the SEV is", async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, '');
    expect(await team.lastPrivate('on-call')).toMatch(/^SEV-1 is SEV 2 major, Open\. What next\?/);
    const open = await lastBlocks('on-call');
    expect(open).toContain('"text":"Mitigated"');
    expect(open).not.toContain('"text":"Close"');
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('on-call', id, '');
    const mitigated = await lastBlocks('on-call');
    expect(mitigated).not.toContain('"text":"Mitigated"');
    await workbench.actAsync(() => workbench.slack.action({ user: 'on-call', channel: id, actionId: 'close_sev' }));
    expect(await team.statusOf('SEV-1')).toBe('Closed');
  });

  it('is refused to a guest', async () => {
    await team.type('guest', team.reports, '');
    expect(await team.lastPrivate('guest')).toMatch(/^Guests of this Slack workspace/);
    expect(await lastBlocks('guest')).not.toContain('"actions"');
  });
});

describe('the list', () => {
  it('shows open SEVs and waiting reports with who has them, where they are and how old, and pings nobody', async () => {
    const { id } = await openASev(team);
    await team.type('reporter', team.reports, 'report Cards fail');
    await team.type('engineer', team.reports, 'ack SEV-2');
    await workbench.advance(3 * 3600);
    await team.type('engineer', team.reports, 'list');
    const text = await team.lastPrivate('engineer');
    expect(text).toMatch(
      new RegExp(
        `^1 open SEV\\n• <.*\\|SEV-1> Payments fail: SEV 2 major · Open · owned by Omar Okafor · <#${id}> · open for 3 h\\n` +
          '1 report waiting for a verdict\\n• <.*\\|SEV-2> Cards fail: Investigating by Erin Eng · reported 3 h ago$',
      ),
    );
    expect(text).not.toContain('<@');
  });

  it('names twenty and counts the rest', async () => {
    const jira = workbench.jiraAs('engineer');
    const { projectKey, issueTypes } = team.session.jira;
    for (let number = 1; number <= 23; number += 1)
      await jira('/rest/api/3/issue', {
        method: 'POST',
        body: {
          fields: {
            project: { key: projectKey },
            issuetype: { id: issueTypes.incident },
            summary: `${number} ${'<&>'.repeat(80)}`,
          },
        },
      });
    await workbench.idle();
    await whenSearchHasCaughtUp();
    await team.type('engineer', team.reports, 'list');
    const blocks = await lastBlocks('engineer');
    expect(blocks.match(/• /g)).toHaveLength(20);
    expect(blocks).toContain('23 reports waiting for a verdict');
    expect(blocks).toContain('… and 3 more, in Jira.');
  }, 60_000);

  it('shows nobody what Jira would not', async () => {
    await openASev(team);
    await whenSearchHasCaughtUp();
    await team.type('unmatched', team.reports, 'list');
    expect(await team.lastPrivate('unmatched')).toMatch(/^You can't see this incident/);
    await team.type('outsider', team.reports, 'list');
    expect(await team.lastPrivate('outsider')).toMatch(/no right to/);
  });
});

describe('who is on call', () => {
  it('is told to everybody without a mention', async () => {
    await team.type('unmatched', team.reports, 'oncall');
    expect(await team.lastPrivate('unmatched')).toBe('On call now: Omar Okafor.');
  });
});

describe('the follow-ups of a SEV', () => {
  it('are shown in its channel, or by its key, high priority first, with who does each', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'followups');
    expect(await team.lastPrivate('on-call')).toContain('No follow-ups were identified');
    await team.type('on-call', id, 'followup low Tidy the dashboard');
    await team.type('on-call', id, 'followup high @erin Add an alarm');
    await team.type('on-call', team.reports, 'followups SEV-1');
    expect(await team.lastPrivate('on-call')).toMatch(
      /^Follow-ups of <.*\|SEV-1>\nHigh priority: 0 of 1 done\n• <.*\|SEV-3> Add an alarm \(Erin Eng, due \d{4}-\d\d-\d\d, To Do\)\nLow priority: 0 of 1 done\n• <.*\|SEV-2> Tidy the dashboard \(unassigned, due \d{4}-\d\d-\d\d, To Do\)$/,
    );
  });

  it('are asked for in the right place', async () => {
    await team.type('on-call', team.reports, 'followups');
    expect(await team.lastPrivate('on-call')).toMatch(/not the channel of a SEV.*key.*\/sev list/);
  });
});

describe('adding people', () => {
  it('pulls people and groups into the channel, and names who could not be added and why', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'add @sam @gus');
    const { members } = await workbench.slackApi('conversations.members', { channel: id });
    expect(members).toContain(team.person('support').slackUserId);
    const sam = `<@${team.person('support').slackUserId}>`;
    const gus = `<@${team.person('guest').slackUserId}>`;
    expect(await team.lastPrivate('on-call')).toBe(
      `${sam} is now in <#${id}>. I could not add ${gus} (guests can only be added by hand). Please invite them by hand, or tell them what is known.`,
    );
    await team.type('on-call', id, 'add @gus');
    expect(await team.lastPrivate('on-call')).toContain('Nobody was added. I could not add');
    await team.type('on-call', id, 'add somebody');
    expect(await team.lastPrivate('on-call')).toContain("I don't know who “somebody” is.");
    await team.type('reader', id, 'add @rob');
    expect(await team.lastPrivate('reader')).toMatch(/^You can't change this incident/);
  });

  it('waits for a SEV', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.type('on-call', team.reports, 'add SEV-1 @sam');
    expect(await team.lastPrivate('on-call')).toContain('SEV-1 is Reported, no SEV');
  });
});

describe('the post mortem', () => {
  it('is drafted early on demand, linked everywhere, and not drafted again', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'postmortem');
    const [page, ...others] = await team.pages();
    expect(others).toEqual([]);
    expect(await team.lastPrivate('on-call')).toMatch(/^The post mortem: <.*\|SEV-1 post mortem .*Payments fail>/);
    expect(await team.statusOf('SEV-1')).toBe('Open');
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-post-mortem'] ?? '']).toContain(page?.id);
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('reader', id, 'postmortem');
    expect(await team.lastPrivate('reader')).toContain('The post mortem: <');
    expect(await team.pages()).toHaveLength(1);
    const drafted = (await team.messages(id)).filter(({ text }) => text.includes('post mortem is drafted'));
    expect(drafted).toHaveLength(1);
  });
});

describe('a word without what it needs', () => {
  it('asks which of the waiting reports is meant', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.type('reporter', team.reports, 'report Cards fail');
    await team.type('reporter', team.reports, 'report Mails are late');
    await whenSearchHasCaughtUp();
    await team.type('on-call', team.reports, 'ack');
    await team.submit('on-call', { Report: 'SEV-1' });
    expect((await team.issue('SEV-1')).fields.assignee.displayName).toBe('Omar Okafor');
    await team.type('on-call', team.reports, 'assign');
    await team.submit('on-call', { Report: 'SEV-2', Investigator: 'engineer' });
    expect((await team.issue('SEV-2')).fields.assignee.displayName).toBe('Erin Eng');
    await team.type('on-call', team.reports, 'decline');
    await team.submit('on-call', { Report: 'SEV-3', Reason: 'A planned test' });
    expect(await team.statusOf('SEV-3')).toBe('Not an incident');
    await team.type('on-call', team.reports, 'decline SEV-2');
    await team.submit('on-call', { Reason: 'Known' });
    expect(await team.statusOf('SEV-2')).toBe('Not an incident');
  });

  it('says so when no report waits', async () => {
    await team.type('on-call', team.reports, 'ack');
    expect(JSON.stringify(await workbench.slack.views('on-call'))).toContain('No report waits for a verdict');
  });
});
