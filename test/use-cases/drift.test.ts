import { aTeam, type Team } from '../fakes/a-team.ts';
import { patientPolicy } from '../fakes/patient-policy.ts';
import { everythingSeen, passOnce } from './passing.ts';
import { carryOut, close, mitigate, open, report } from './queue-run.ts';
import { textsIn } from './seen.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam({ policy: patientPolicy });
  await carryOut(team, report);
  await carryOut(team, open);
});

const channel = () => {
  const found = team.chat.channels.find(({ name }) => name.startsWith('sev-1'));
  if (!found) throw new Error('No channel was made');
  return found;
};
const said = () => textsIn(team, channel().name).filter((text) => text.startsWith('I put right'));

/** Mended by the first pass, said once, and left alone by the second. */
async function expectMended(words: string): Promise<void> {
  await passOnce(team);
  expect(said()).toEqual([`I put right ${words}.`]);
  const after = await everythingSeen(team);
  await passOnce(team);
  expect(await everythingSeen(team)).toEqual(after);
}

describe('the bookmarks of a channel', () => {
  const titles = () => channel().bookmarks.map(({ title }) => title);
  beforeEach(() => carryOut(team, mitigate));

  it('come back when somebody removed one', async () => {
    channel().bookmarks.splice(0, 1);
    await expectMended('the bookmarks');
    expect(titles().sort()).toEqual(['Post mortem', 'SEV-1 in Jira']);
  });

  it('lead where they led when somebody changed one', async () => {
    const [first, ...rest] = channel().bookmarks;
    if (!first) throw new Error('There is no bookmark');
    channel().bookmarks.splice(0, 9, { ...first, title: 'Lunch', url: 'https://example.com/lunch' }, ...rest);
    await expectMended('the bookmarks');
    expect(channel().bookmarks[0]).toEqual(first);
    expect(titles()).toHaveLength(2);
  });

  it('keep the name that somebody gave one', async () => {
    const [first, ...rest] = channel().bookmarks;
    if (!first) throw new Error('There is no bookmark');
    channel().bookmarks.splice(0, 9, { ...first, title: 'The issue' }, ...rest);
    await passOnce(team);
    expect(titles()).toContain('The issue');
    expect(said()).toEqual([]);
  });

  it('stand there once, and those of other people stay', async () => {
    const [first] = channel().bookmarks;
    if (!first) throw new Error('There is no bookmark');
    channel().bookmarks.push(
      { ...first, id: 'Bk7' },
      { id: 'Bk8', title: 'Graphs', url: 'https://example.com/graphs' },
    );
    await expectMended('the bookmarks');
    expect(titles().sort()).toEqual(['Graphs', 'Post mortem', 'SEV-1 in Jira']);
  });
});

const firstChange = { version: 1, requestId: 'r', at: '2026-11-23T10:00:00.000Z', accountId: 'a', differences: [] };

describe('the message for stakeholders', () => {
  const told = () => textsIn(team, 'stakeholders');
  beforeEach(async () => {
    const { id } = team.chat.foreignChannel('stakeholders');
    await team.policies.settle({ ...patientPolicy, stakeholderChannelId: id }, firstChange);
    await carryOut(team, {
      id: 'update',
      work: { kind: 'update', incident: { issueKey: 'SEV-1' }, changed: 'Rolling back', impact: '', doing: '' },
    });
    expect(told()).toHaveLength(1);
  });
  const remove = () => team.chat.channels.find(({ name }) => name === 'stakeholders')?.messages.splice(0, 1);

  it('comes back when it was deleted', async () => {
    remove();
    await expectMended('the message in the stakeholder channel, which was deleted');
    expect(told()).toHaveLength(1);
  });

  it('stays deleted once the SEV is closed', async () => {
    await carryOut(team, mitigate);
    await carryOut(team, close);
    remove();
    await passOnce(team);
    expect(told()).toEqual([]);
    expect(said()).toEqual([]);
  });
});

describe('a private SEV that somebody opened to others', () => {
  beforeEach(async () => {
    await team.policies.settle({ ...patientPolicy, privateSecurityLevelId: '10200' }, firstChange);
    const work = { kind: 'open', title: 'Keys leaked', severity: 2, audience: { private: true } } as const;
    await carryOut(team, { id: 'private', work });
    await carryOut(team, { id: 'm', work: { kind: 'mitigated', incident: { issueKey: 'SEV-2' }, text: 'Revoked' } });
    await passOnce(team);
  });
  const privateSaid = () =>
    team.chat.channels
      .filter(({ openTo }) => openTo === 'invited')
      .flatMap(({ messages }) => messages.map(({ text }) => text))
      .filter((text) => text.startsWith('I put right'));

  it('has its security level again', async () => {
    team.issues.edit('10002', { securityLevelId: undefined });
    await passOnce(team);
    await passOnce(team);
    expect(team.issues.all[1]?.securityLevelId).toBe('10200');
    expect(privateSaid()).toEqual(['I put right the security level of the issue, which was removed.']);
  });

  it('has its page restricted again', async () => {
    team.pages.open(team.pages.all[0]?.pageId ?? '');
    await passOnce(team);
    await passOnce(team);
    expect(team.pages.all[0]?.readers).toContain('account-omar');
    expect(privateSaid()).toEqual(['I put right the restriction of the post mortem page, which was removed.']);
  });

  it('says nothing where all is closed', async () => {
    const before = await everythingSeen(team);
    await passOnce(team);
    expect(await everythingSeen(team)).toEqual(before);
    expect(privateSaid()).toEqual([]);
  });
});
