import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channel: string;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

/** As long as Jira lets a title be; each `&` takes five characters in Slack's own writing. */
const title = `${'Payments & logins fail '.repeat(12).slice(0, 254)}!`;
/** Each is an entry of the timeline too, which Slack can show only in pages. */
const [followUps, notes] = [200, 300];

/** Jira takes 50 in one call. Word of them is lost, so that the app learns of all at once, from an edit. */
async function makeFollowUps(): Promise<void> {
  const { issueTypes } = team.session.jira;
  const fields = (index: number) => ({
    project: { key: 'SEV' },
    issuetype: { id: issueTypes.followUp },
    parent: { key: 'SEV-1' },
    summary: `${index} ${title}`.slice(0, 255),
    priority: { name: index % 2 === 0 ? 'High' : 'Low' },
    assignee: { accountId: team.person('engineer').accountId },
  });
  await workbench.deliveries({ lose: true });
  for (let from = 0; from < followUps; from += 50) {
    const issueUpdates = Array.from({ length: 50 }, (_, index) => ({ fields: fields(from + index) }));
    const { status, body } = await workbench.jiraAs('engineer')('/rest/api/3/issue/bulk', {
      method: 'POST',
      body: { issueUpdates },
    });
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: [] });
  }
  await workbench.deliveries({});
  await team.editInJira('engineer', 'SEV-1', { summary: title.replace('!', '?') });
}

const writeNotes = () =>
  workbench.actAsync(() =>
    Promise.all(
      Array.from({ length: notes }, (_, index) =>
        workbench.slack.command({ user: 'on-call', channel, text: `note ${index} ${'<the disk> & '.repeat(200)}` }),
      ),
    ),
  );

/** What failed for good. Jira's limit on a burst of writes is waited for, and the work done again. */
async function refusals(): Promise<readonly string[]> {
  const texts = (await workbench.logs()).map(({ text }) => text);
  return texts.filter((text) => text.includes('failed') && !text.includes('"error":"unavailable"'));
}

/** As shown, which is more than its text in a notification. */
const lastAnswer = async () => JSON.stringify((await workbench.slack.ephemeral('on-call')).at(-1));

describe('a SEV as large as Jira and Slack let it be', () => {
  it('is shown everywhere, cut where it must be, and Slack refuses none of it', async () => {
    await workbench.reset();
    team = await teamOf(workbench);
    expect(title).toHaveLength(255);
    await team.type('on-call', team.reports, `open sev1 ${title}`);
    channel = (await team.sevChannel()).id;
    expect((await team.issue('SEV-1')).fields.summary).toBe(title);
    await makeFollowUps();
    await writeNotes();

    await team.type('on-call', channel, 'status');
    expect(await lastAnswer()).toContain('Payments &amp; logins fail');
    await team.type('on-call', channel, 'followups');
    expect(await lastAnswer()).toContain('High priority: 0 of 100 done');
    expect((await lastAnswer()).match(/… and 50 more, in Jira/g)).toHaveLength(2);
    const [summary] = await team.messages(channel);
    expect(JSON.stringify(summary?.blocks)).toContain('0 of 100 high-priority done');
    await team.type('on-call', channel, 'timeline');
    const form = JSON.stringify((await team.form('on-call')).blocks);
    expect(form).toContain('SEV-1: 462 to 501 of 501 entries');
    expect(form).toContain('Older entries');
    await workbench.advance(5);
    expect(await team.home('on-call')).toContain('|SEV-1>');
    expect(await team.home('engineer')).toContain('My follow-ups');
    await team.type('on-call', channel, 'mitigated Removed old logs');
    expect(await team.pages()).toHaveLength(1);
    expect(await team.field('SEV-1', 'sev-post-mortem')).toMatch(/\/pages\/\d+$/);
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
    await team.type('on-call', channel, 'close');
    expect(await lastAnswer()).toContain('100 high-priority follow-ups are open');
    expect(await refusals()).toEqual([]);
  });
});
