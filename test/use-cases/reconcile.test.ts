import { aTeam, type Team } from '../fakes/a-team.ts';
import { patientPolicy } from '../fakes/patient-policy.ts';
import { everythingSeen, passOnce } from './passing.ts';
import { acknowledge, addFollowUp, ask, carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';
import { seen, textsIn } from './seen.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam({ policy: patientPolicy });
  await carryOut(team, report);
  await carryOut(team, open);
});

const name = 'sev-1-payments-fail';
const channel = () => {
  const found = team.chat.channels.find((candidate) => candidate.name.startsWith('sev-1'));
  if (!found) throw new Error('No channel was made');
  return found;
};
const texts = () => textsIn(team, channel().name);
const record = async () => team.records.find('10001');
const topic = 'SEV 2 major · Open · Omar';

describe('a pass over what agrees', () => {
  it.each([
    ['a report', []],
    ['a report that is acknowledged', [acknowledge]],
  ])('leaves %s as it is', async (_, asked) => {
    team = aTeam({ policy: patientPolicy });
    for (const each of [report, ...asked]) await carryOut(team, each);
    await passOnce(team);
    const before = await everythingSeen(team);
    await passOnce(team);
    expect(await everythingSeen(team)).toEqual(before);
  });

  it.each([
    ['a SEV that is open', []],
    ['a SEV that is mitigated, with a follow-up', [mitigate, addFollowUp]],
    ['a SEV that is closed', [mitigate, close]],
  ])('leaves %s as it is', async (_, asked) => {
    for (const each of asked) await carryOut(team, each);
    await passOnce(team);
    const before = await everythingSeen(team);
    await passOnce(team);
    expect(await everythingSeen(team)).toEqual(before);
  });

  it('is made once in an hour, however often the tick runs', async () => {
    const tickAgain = () => passOnce({ ...team, clock: { ...team.clock, advance: () => team.clock.advance(300) } });
    await passOnce(team);
    // The tick after it does what the pass made due.
    await tickAgain();
    const logged = team.log.events.length;
    await tickAgain();
    expect(team.log.events.length).toBe(logged);
  });
});

describe('the first pass after the installation', () => {
  it('has the panel show on every issue, and no later pass overrules whoever takes it off', async () => {
    await passOnce(team);
    expect(team.issues.panelShown).toBe(true);
    const shownAgain: string[] = [];
    const issues = { ...team.issues, showPanel: async () => void shownAgain.push('shown') };
    await passOnce({ ...team, issues });
    expect(shownAgain).toEqual([]);
  });
});

describe('a pass after word of a change in Jira was lost', () => {
  it('shows and tells it as if it had come', async () => {
    team.issues.edit('10001', { severity: 1, ownerAccountId: 'account-erin' });
    await passOnce(team);
    expect(channel().topic).toBe('SEV 1 critical · Open · Erin');
    expect(texts().at(-1)).toMatch(/^Severity is now SEV 1 critical\. SEV owner is now <@UERIN> \(in Jira\)/);
    expect((await team.timelines.of('10001')).map(({ event }) => event.kind)).toEqual([
      'reported',
      'called',
      'opened',
      'owner',
      'severity',
    ]);
  });

  it('brings the title and the follow-ups up to date, and says so once', async () => {
    await carryOut(team, addFollowUp);
    const followUps = team.issues.all[0]?.followUps.map((followUp) => ({ ...followUp, done: true })) ?? [];
    team.issues.edit('10001', { title: 'All payments fail', followUps });
    await passOnce(team);
    const [summary] = channel().messages;
    expect(JSON.stringify(summary)).toMatch(/All payments fail.*1 of 1 high-priority done/);
    expect(texts().at(-1)).toBe('I put right the summary, which did not show the latest in Jira.');
    const before = await everythingSeen(team);
    await passOnce(team);
    expect(await everythingSeen(team)).toEqual(before);
  });

  it('says nothing more when the word comes after all', async () => {
    team.issues.edit('10001', { severity: 1 });
    await passOnce(team);
    const before = await seen(team);
    await carryOut(team, { id: 'late', work: { kind: 'issue-changed', incident: { issueId: '10001' } } });
    expect(await seen(team)).toEqual(before);
  });
});

describe('a pass after people changed things by hand in Slack', () => {
  it('puts the topic back, tells the channel once, and tells whoever edited it alone', async () => {
    Object.assign(channel(), { topic: 'lunch at 12', topicBy: 'UERIN' });
    await passOnce(team);
    await passOnce(team);
    expect(channel().topic).toBe(topic);
    expect(texts().filter((text) => text === 'I put right the topic.')).toHaveLength(1);
    expect(team.chat.told.filter((text) => text.includes('/sev severity'))).toHaveLength(1);
  });

  it('posts and pins a summary that was deleted anew', async () => {
    const [old] = channel().messages.splice(0, 1);
    await passOnce(team);
    const summaries = channel().messages.filter(({ id }) => id === '10001:summary');
    expect(summaries).toHaveLength(1);
    expect(summaries[0]?.ts).not.toBe(old?.ts);
    expect(channel().pinned).toContain(summaries[0]?.ts);
    expect(texts()).toContain('I put right the summary, which was deleted.');
  });

  it('pins the summary again', async () => {
    channel().pinned.clear();
    await passOnce(team);
    expect([...channel().pinned]).toEqual([channel().messages[0]?.ts]);
  });

  it('posts the card anew while the SEV runs, and lets it be once it is closed', async () => {
    const reports = team.chat.channels[0]?.messages ?? [];
    reports.splice(0, reports.length);
    await passOnce(team);
    expect(reports.map(({ id }) => id)).toEqual(['10001:card']);
    await carryOut(team, mitigate);
    reports.splice(0, reports.length);
    await carryOut(team, close);
    await passOnce(team);
    expect(reports).toEqual([]);
  });

  it('takes a new name of the channel as it is', async () => {
    const before = texts();
    channel().name = 'sev-1-renamed';
    await passOnce(team);
    expect((await record())?.channel?.name).toBe('sev-1-renamed');
    expect(texts()).toEqual(before);
  });

  it('comes back into a channel that it was put out of', async () => {
    channel().joined = false;
    await passOnce(team);
    expect(channel().joined).toBe(true);
    expect(texts().at(-1)).toBe('I put right my place in this channel.');
  });

  it('notes that the channel is archived, and asks people once to un-archive it while the SEV runs', async () => {
    await team.chat.archive(channel().id);
    await passOnce(team);
    await passOnce(team);
    expect((await record())?.channelArchivedAt).toBeDefined();
    const asked = textsIn(team, 'eng-crossteam').filter((text) => text.includes('Unarchive channel'));
    expect(asked).toHaveLength(1);
  });

  it('comes back to a channel of which it did not hear that it was un-archived', async () => {
    await team.chat.archive(channel().id);
    await passOnce(team);
    channel().archived = false;
    await passOnce(team);
    expect(channel().joined).toBe(true);
    expect((await record())?.channelArchivedAt).toBeUndefined();
  });
});

describe('a command after people changed things by hand in Slack', () => {
  it.each([
    ['deleted the summary', () => channel().messages.splice(0, 1)],
    ['put the app out of the channel', () => Object.assign(channel(), { joined: false })],
  ])('is carried out though they %s', async (_, change) => {
    change();
    await carryOut(team, mitigate);
    expect(channel().topic).toContain('Mitigated');
    expect(channel().messages.filter(({ id }) => id === '10001:summary')).toHaveLength(1);
    expect(team.chat.told.at(-1)).toContain('mitigated');
  });

  it('is carried out though they archived the channel, and people are asked to open it', async () => {
    await team.chat.archive(channel().id);
    await carryOut(team, mitigate);
    expect(team.issues.all[0]?.status).toBe('Mitigated');
    expect(team.chat.told).toContainEqual(expect.stringContaining('mitigated'));
    const reports = textsIn(team, 'eng-crossteam').join('\n');
    expect(reports).toContain('Unarchive channel');
    expect(reports).not.toContain('is not finished');
    channel().archived = false;
    await carryOut(team, { id: 'opened', work: { kind: 'channel-changed', incident: { channelId: channel().id } } });
    expect(channel().topic).toContain('Mitigated');
  });
});

describe('an issue that is gone from Jira', () => {
  it.each([
    ['deleted', () => team.issues.remove('10001'), "I can't find the incident SEV-1 in Jira any more"],
    [
      'moved to another project',
      () => team.issues.moveAway('10001', 'OPS-7'),
      'SEV-1 was moved in Jira and is OPS-7 now',
    ],
  ])('%s, is told once and answered clearly', async (_, change, words) => {
    change();
    await passOnce(team);
    await passOnce(team);
    expect(texts().filter((text) => text.startsWith(words))).toHaveLength(1);
    expect(textsIn(team, 'eng-crossteam')).toEqual([expect.stringContaining(words)]);
    await carryOut(team, mitigate);
    expect(team.chat.told.at(-1)).toMatch(/SEV-1/);
    expect(await team.records.watched()).toEqual([]);
  });
});

describe('a follow-up that people changed in Jira', () => {
  it('shows in its SEV, though the event is about the follow-up', async () => {
    await carryOut(team, addFollowUp);
    const [followUp] = team.issues.all[0]?.followUps ?? [];
    if (!followUp) throw new Error('No follow-up was made');
    team.issues.edit('10001', { followUps: [{ ...followUp, done: true }] });
    await carryOut(team, { id: 'done', work: { kind: 'issue-changed', incident: { issueId: followUp.issueId } } });
    expect(JSON.stringify(channel().messages[0])).toContain('1 of 1 high-priority done');
  });

  it('is counted no more once it is deleted', async () => {
    await carryOut(team, addFollowUp);
    const [followUp] = team.issues.all[0]?.followUps ?? [];
    team.issues.edit('10001', { followUps: [] });
    const incident = { issueId: followUp?.issueId ?? '' };
    await carryOut(team, { id: 'deleted', work: { kind: 'issue-changed', incident } });
    expect(JSON.stringify(channel().messages[0])).toContain('none yet');
  });
});

describe('somebody who asks for a comparison', () => {
  it('is told what was put right, or that all agree', async () => {
    const work = { kind: 'reconcile', incident: { issueKey: 'SEV-1' } } as const;
    await ask(team, { id: 'first', work });
    await workOff(team);
    expect(team.chat.told.at(-1)).toBe('SEV-1: Slack shows what Jira says.');
    Object.assign(channel(), { topic: 'lunch', topicBy: 'UERIN' });
    await carryOut(team, { id: 'second', work });
    expect(team.chat.told.at(-1)).toBe('SEV-1: I put right the topic.');
    expect(channel().name).toBe(name);
  });
});
