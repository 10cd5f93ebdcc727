import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import type { Work } from '../../src/domain/work.ts';
import { heedChannel } from '../../src/use-cases/channel/heed-channel.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { passOnce } from './passing.ts';
import { carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam();
  await carryOut(team, report);
  await carryOut(team, open);
});

const channel = () => {
  const found = team.chat.channels.find((candidate) => candidate.name.startsWith('sev-1'));
  if (!found) throw new Error('No channel was made');
  return found;
};
const texts = () => textsIn(team, channel().name);
const record = async () => team.records.find('10001');
const topic = 'SEV 2 major · Open · Omar';

const firstChange = {
  version: 1,
  requestId: 'settled',
  at: '2026-11-23T10:00:00.000Z',
  accountId: 'a',
  differences: [],
};

describe('a channel that somebody deleted', () => {
  const deleted = async () => {
    const { id } = channel();
    team.chat.deleteChannel(id);
    return id;
  };

  it.each([
    ['Slack tells of it', (id: string) => heedChannel(team, { requestId: 'x', channelId: id, happened: 'deleted' })],
    ['a pass finds it gone', async () => passOnce(team)],
  ])('is replaced while the SEV goes on, once %s', async (_, learn) => {
    const id = await deleted();
    await learn(id);
    await workOff(team);
    await passOnce(team);
    expect((await record())?.channel?.id).toBe(channel().id);
    expect(channel().id).not.toBe(id);
    expect([...channel().members].sort()).toEqual(['UERIN', 'UOMAR', 'URITA']);
    expect(channel().topic).toBe(topic);
    expect(channel().pinned.size).toBe(1);
    expect(texts().slice(1)).toEqual(['I put right the channel, which was deleted: this one takes its place.']);
    expect((await team.timelines.of('10001')).map(({ event }) => event.kind)).toContain('channel-deleted');
  });

  it('is not replaced once the SEV is closed, but when it is opened again', async () => {
    await carryOut(team, mitigate);
    await carryOut(team, close);
    await deleted();
    await passOnce(team);
    await passOnce(team);
    expect(team.chat.channels.filter(({ name: one }) => one.startsWith('sev-1'))).toEqual([]);
    await carryOut(team, { id: 'again', work: { kind: 'reopen', incident: { issueKey: 'SEV-1' }, reason: 'Back' } });
    expect(channel().topic).toContain('Open');
  });

  const severity = (to: 1 | 3): Work => ({
    kind: 'severity',
    incident: { issueKey: 'SEV-1' },
    severity: to,
    reason: 'All regions',
  });

  it('is replaced by the first that is asked of the SEV, which is shown in the new one', async () => {
    await deleted();
    expect(await carryOut(team, { id: 'worse', work: severity(1) })).not.toContain('died');
    expect(channel().topic).toContain('SEV 1 critical');
    expect(texts()).toContain('I put right the channel, which was deleted: this one takes its place.');
    expect(team.log.events).not.toContain('job failed');
  });

  it('is replaced, and nobody asked to un-archive it, where it had been archived before', async () => {
    const { id } = channel();
    await team.chat.archive(id);
    await heedChannel(team, { requestId: 'archived', channelId: id, happened: 'changed' });
    await workOff(team);
    const asked = textsIn(team, 'eng-crossteam').filter((text) => text.includes('un-archive'));
    await deleted();
    await carryOut(team, { id: 'worse', work: severity(1) });
    expect(channel().topic).toContain('SEV 1 critical');
    expect(textsIn(team, 'eng-crossteam').filter((text) => text.includes('un-archive'))).toEqual(asked);
  });

  it('takes the thanks with it, which are said anew when the SEV is closed again', async () => {
    await carryOut(team, mitigate);
    await carryOut(team, close);
    await deleted();
    await carryOut(team, { id: 'again', work: { kind: 'reopen', incident: { issueKey: 'SEV-1' }, reason: 'Back' } });
    await carryOut(team, { ...mitigate, id: 'mitigate-again' });
    await carryOut(team, { ...close, id: 'close-again' });
    expect(texts().filter((text) => text.includes('Thank'))).toHaveLength(1);
    expect(team.log.events).not.toContain('job failed');
  });

  it('is taken for archived where the SEV is private, until Slack says that it is gone', async () => {
    const known = await record();
    if (!known) throw new Error('The SEV has no record');
    await team.policies.settle({ ...defaultPolicy, privateSecurityLevelId: '7' }, firstChange);
    await team.records.save({ ...known, private: true });
    const id = await deleted();
    await passOnce(team);
    expect((await record())?.channel?.id).toBe(id);
    expect(textsIn(team, 'eng-crossteam').filter((text) => text.includes('archived'))).toEqual([]);
    await heedChannel(team, { requestId: 'x', channelId: id, happened: 'deleted' });
    await workOff(team);
    expect(channel()).toMatchObject({ openTo: 'invited' });
  });
});
