import type { Team } from '../../fakes/a-team.ts';
import { aTeam } from '../../fakes/a-team.ts';
import { acknowledge, addFollowUp, carryOut, close, mitigate, open, report } from '../queue-run.ts';
import { seen, textsIn } from '../seen.ts';

async function after(...asked: readonly Parameters<typeof carryOut>[1][]): Promise<Team> {
  const team = aTeam();
  for (const each of asked) await carryOut(team, each);
  return team;
}

const channelOf = (team: Team) => team.chat.channels.find(({ name }) => name === 'sev-1-payments-fail');

describe('a SEV that is opened', () => {
  it('has its fields in Jira', async () => {
    const [issue] = (await after(report, open)).issues.all;
    expect(issue).toMatchObject({ status: 'Open', severity: 2, ownerAccountId: 'account-omar' });
    expect(Object.keys(issue?.times ?? {}).sort()).toEqual(['acknowledgedAt', 'openedAt', 'reportedAt']);
    expect(issue?.channelUrl).toContain('slack.com/app_redirect');
  });

  it('has a channel with engineering and the reporter in it, a topic and one pinned summary', async () => {
    const channel = channelOf(await after(report, open));
    expect([...(channel?.members ?? [])].sort()).toEqual(['UERIN', 'UOMAR', 'URITA']);
    expect(channel?.topic).toBe('SEV 2 major · Open · Omar');
    expect(channel?.bookmarks.map(({ title }) => title)).toEqual(['SEV-1 in Jira']);
    expect(channel?.messages).toHaveLength(1);
    expect([...(channel?.pinned ?? [])]).toEqual([channel?.messages[0]?.ts]);
  });

  it('leaves a channel of the same name alone that somebody else made', async () => {
    const team = await after(report);
    team.chat.foreignChannel('sev-1-payments-fail');
    await carryOut(team, open);
    expect(channelOf(team)?.messages).toEqual([]);
    expect(textsIn(team, 'sev-1-payments-fail-2')).toHaveLength(1);
  });

  it('names in its channel those who could not be added', async () => {
    const team = aTeam({ notAddable: [{ slackUserId: 'UERIN', because: 'their account is deactivated' }] });
    await carryOut(team, report);
    await carryOut(team, open);
    const notice = team.chat.channels
      .find(({ name }) => name === 'sev-1-payments-fail')
      ?.messages.find(({ text }) => text === 'I could not add 1 person to this channel.');
    expect(JSON.stringify(notice?.blocks)).toContain('<@UERIN> (their account is deactivated)');
  });
});

describe('a SEV that is mitigated', () => {
  it('has a post mortem, linked in Jira and told in the channel', async () => {
    const team = await after(report, open, mitigate);
    expect(team.pages.all.map(({ title }) => title)).toEqual(['SEV-1 post mortem 2026-11-23: Payments fail']);
    expect(team.pages.all[0]?.body).toContain('SEV-1 timeline');
    expect(team.issues.all[0]?.postMortemUrl).toBe(team.pages.all[0]?.url);
    expect(textsIn(team, 'sev-1-payments-fail').join('\n')).toContain('The post mortem is drafted');
  });

  it('is closed when its follow-up is done, and not before', async () => {
    const team = await after(report, open, mitigate, addFollowUp, close);
    expect(team.chat.told.at(-1)).toContain("SEV-1 can't be closed yet: 1 high-priority follow-up is open.");
    const [issue] = team.issues.all;
    const followUps = issue?.followUps.map((followUp) => ({ ...followUp, done: true })) ?? [];
    team.issues.edit('10001', { followUps });
    await carryOut(team, { ...close, id: 'close again' });
    expect(team.issues.all[0]).toMatchObject({ status: 'Closed', times: { closedAt: expect.any(String) } });
  });
});

describe('an edit in Jira of something that the app does not show', () => {
  it.each([
    ['a report', [report]],
    ['a report that is acknowledged', [report, acknowledge]],
    ['a SEV that is open', [report, open]],
    ['a SEV that is mitigated', [report, open, mitigate]],
    ['a SEV with a follow-up', [report, open, mitigate, addFollowUp]],
  ])('changes nothing of %s', async (_, asked) => {
    const team = await after(...asked);
    const settled = await seen(team);
    await carryOut(team, { id: 'edited', work: { kind: 'issue-changed', incident: { issueId: '10001' } } });
    expect(await seen(team)).toEqual(settled);
  });
});
