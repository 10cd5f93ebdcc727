import fc from 'fast-check';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { settlePatience } from '../stories/settle-policy.ts';
import { agreementOf } from './agreement.ts';
import { carryOutStep, type Story, step } from './story.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  await settlePatience(workbench);
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const hour = 3600;
const pass = () => workbench.advance(hour);
const field = (key: string) => team.session.jira.fields[key] ?? '';
const isSummary = ({ text }: { text: string }) => /^<[^>]+\|SEV-1> · SEV \d/.test(text);
const mendings = async ({ id }: SlackChannel) =>
  (await team.messages(id)).map(({ text }) => text).filter((text) => text.startsWith('I put right'));

const lastSeq = async () => {
  const { calls } = await workbench.calls();
  return Math.max(0, ...calls.map(({ seq }) => seq));
};

/** What the app changed outside since. */
const writesSince = async (seq: number) => {
  const reading =
    /conversations\.(info|history|list|members)|bookmarks\.list|users\.|usergroups\.list|usergroups\.users\.list|auth\.test|team\.info|search\/jql|bulkfetch/;
  const { calls } = await workbench.calls(seq);
  return calls
    .filter(({ target, method }) => target === 'slack' || (target !== 'kvs' && target !== 'queue' && method !== 'GET'))
    .filter(({ path }) => !reading.test(path))
    .map(({ target, method, path }) => `${target} ${method} ${path}`);
};

describe('a SEV of which all agree', () => {
  it('is left alone by pass after pass', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'followup high Add an alarm');
    await pass();
    const before = await lastSeq();
    await pass();
    await pass();
    expect(await writesSince(before)).toEqual([]);
  });
});

describe('what people change by hand in Slack', () => {
  it('shows again at once, with one word to the channel for each and one to whoever edited the topic', async () => {
    const channel = await openASev(team);
    const { id } = channel;
    const { slack, actAsync } = workbench;
    await actAsync(() => slack.changeChannel({ user: 'engineer', channel: id, topic: 'lunch at 12' }));
    expect((await team.sevChannel()).topic.value).toMatch(/^SEV 2 major · Open/);
    expect(await team.lastPrivate('engineer')).toContain('/sev severity');
    const summary = (await team.messages(id)).find(isSummary);
    await actAsync(() => slack.deleteMessage({ user: 'administrator', channel: id, messageTs: summary?.ts ?? '' }));
    const [anew, ...others] = (await team.messages(id)).filter(isSummary);
    expect(others).toEqual([]);
    expect(anew?.pinned_to).toEqual([id]);
    expect(await mendings(channel)).toEqual(['I put right the topic.', 'I put right the summary, which was deleted.']);
  });

  it('shows again after a pass when no word of it came', async () => {
    const channel = await openASev(team);
    const { id } = channel;
    await workbench.deliveries({ lose: true });
    await workbench.slack.changeChannel({ user: 'engineer', channel: id, topic: 'lunch at 12' });
    const [summary] = (await team.messages(id)).filter(isSummary);
    await workbench.slackApi('pins.remove', { channel: id, timestamp: summary?.ts });
    const card = await team.card();
    await workbench.slack.deleteMessage({ user: 'administrator', channel: team.reports, messageTs: card.ts });
    await workbench.slackApi('conversations.leave', { channel: id });
    await workbench.deliveries({});
    await pass();
    expect((await team.sevChannel()).topic.value).toMatch(/^SEV 2 major · Open/);
    expect((await team.messages(id)).find(isSummary)?.pinned_to).toEqual([id]);
    expect((await team.card()).text).toContain('SEV-1');
    expect(await mendings(channel)).toEqual([
      'I put right my place in this channel, the topic, the pin of the summary and the card in the reports channel, ' +
        'which was deleted.',
    ]);
  });

  it('is accepted where it is a new name', async () => {
    const channel = await openASev(team);
    await workbench.actAsync(() =>
      workbench.slack.changeChannel({ user: 'administrator', channel: channel.id, name: 'sev-1-renamed' }),
    );
    const answer = await workbench.invoke<{ sev: unknown }>({
      moduleKey: 'sev-panel',
      functionKey: 'view',
      as: 'engineer',
      extension: { issue: { key: 'SEV-1' } },
    });
    expect(JSON.stringify(answer)).toContain('sev-1-renamed');
    expect(await mendings(channel)).toEqual([]);
  });

  it('is told to the owner where it is the archiving of a SEV that runs', async () => {
    const { id } = await openASev(team);
    await workbench.actAsync(() => workbench.slack.changeChannel({ user: 'engineer', channel: id, archived: true }));
    expect(await team.lastPrivate('on-call')).toContain('Unarchive channel');
    await team.type('on-call', team.reports, 'mitigated SEV-1 Restarted the gateway');
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
    expect((await team.messages(team.reports)).map(({ text }) => text).join('\n')).not.toContain('not finished');
  });
});

describe('what people change by hand in Jira', () => {
  it('shows after a pass when no word of it came', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'followup high Add an alarm');
    await workbench.deliveries({ lose: true });
    await team.editInJira('engineer', 'SEV-1', { summary: 'All payments fail', [field('sev-severity')]: 1 });
    await team.moveInJira('engineer', 'SEV-2', 'Done');
    await workbench.deliveries({});
    await pass();
    expect((await team.sevChannel()).topic.value).toMatch(/^SEV 1 critical · Open/);
    const summary = JSON.stringify((await team.messages(id)).find(isSummary)?.blocks);
    expect(summary).toMatch(/All payments fail.*1 of 1 high-priority done/);
  });

  it('shows in the count of follow-ups at once, a deletion included', async () => {
    const { id } = await openASev(team);
    const { actAsync, jiraAs } = workbench;
    const counts = async () => JSON.stringify((await team.messages(id)).find(isSummary)?.blocks);
    const fields = {
      project: { key: 'SEV' },
      issuetype: { id: team.session.jira.issueTypes.followUp },
      parent: { key: 'SEV-1' },
      summary: 'Add an alarm',
      priority: { name: 'High' },
    };
    await actAsync(() => jiraAs('engineer')('/rest/api/3/issue', { method: 'POST', body: { fields } }));
    expect(await counts()).toContain('0 of 1 high-priority done');
    await team.moveInJira('engineer', 'SEV-2', 'Done');
    expect(await counts()).toContain('1 of 1 high-priority done');
    await team.editInJira('engineer', 'SEV-2', { priority: { name: 'Low' } });
    expect(await counts()).toContain('1 of 1 low-priority done');
    await actAsync(() => jiraAs('administrator')('/rest/api/3/issue/SEV-2', { method: 'DELETE' }));
    expect(await counts()).toContain('none yet');
  });

  it('is told once where it is the deletion of the issue', async () => {
    const { id } = await openASev(team);
    const { actAsync, jiraAs } = workbench;
    await actAsync(() => jiraAs('administrator')('/rest/api/3/issue/SEV-1', { method: 'DELETE' }));
    await pass();
    const told = (await team.messages(id)).filter(({ text }) => text.includes("can't find the incident SEV-1"));
    expect(told).toHaveLength(1);
    await team.type('on-call', id, 'mitigated Restarted the gateway');
    expect(await team.lastPrivate('on-call')).toBe("I can't find SEV-1 in Jira any more.");
  });
});

describe('somebody who types /sev check', () => {
  it('is told that all agree', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, 'check');
    expect(await team.lastPrivate('engineer')).toBe('SEV-1: Slack shows what Jira says.');
  });
});

/** `AGREEMENT_STORIES` makes more of them, and other ones. */
const stories = Number(process.env.AGREEMENT_STORIES ?? 0);
const parameters = stories > 0 ? { numRuns: stories } : { numRuns: 2, seed: 4, interruptAfterTimeLimit: 60_000 };

it('ends in agreement after one pass, whatever people do and however word of it comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16, size: 'max' }), async (steps) => {
      await workbench.reset();
      await settlePatience(workbench);
      team = await teamOf(workbench);
      const story: Story = { workbench, team, answers: [] };
      for (const each of steps) await carryOutStep(story, each);
      await workbench.deliveries({});
      await workbench.idle();
      await pass();
      const { apart, twice } = await agreementOf(story);
      expect({ apart, twice }).toEqual({ apart: [], twice: [] });
      const before = await lastSeq();
      await pass();
      expect(await writesSince(before)).toEqual([]);
      for (const answer of story.answers) expect(answer.told).toBeGreaterThan(0);
    }),
    parameters,
  );
}, 3_600_000);
