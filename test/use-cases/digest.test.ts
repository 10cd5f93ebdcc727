import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { tick } from '../../src/use-cases/due/tick.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { disturbed } from '../fakes/disturbed.ts';
import { patientPolicy } from '../fakes/patient-policy.ts';
import { addFollowUp, carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam({ policy: patientPolicy, zones: { UOMAR: 'America/New_York' } });
  for (const asked of [report, open, mitigate]) await carryOut(team, asked);
});

const incident = { issueKey: 'SEV-1' };

/** The clock goes on to that time, the scheduler runs, and all that it starts is worked off. */
async function at(time: string, runs = 1): Promise<void> {
  team.clock.advance((Date.parse(time) - Date.parse(team.clock.now())) / 1000);
  for (let run = 0; run < runs; run += 1) await tick(team);
  await workOff(team);
}

const mornings = (slackUserId: string) =>
  team.chat
    .directTo(slackUserId)
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Good morning'));
const weeks = () => textsIn(team, 'eng-crossteam').filter((text) => text.startsWith('The last seven days'));

describe('each morning', () => {
  it('whoever owes something is told all of it, at nine where they are, once however often the tick runs', async () => {
    await carryOut(team, addFollowUp);
    await at('2026-11-24T09:05:00.000Z', 2);
    expect(mornings('UOMAR')).toEqual([]);
    await at('2026-11-24T14:05:00.000Z', 2);
    await at('2026-11-24T14:10:00.000Z', 2);
    expect(mornings('UOMAR')).toHaveLength(1);
    for (const words of ['your part of the post mortem due', 'post mortem meeting due', 'SEV-1'])
      expect(mornings('UOMAR')[0]).toContain(words);
    await at('2026-11-25T14:05:00.000Z');
    expect(mornings('UOMAR')).toHaveLength(2);
  });

  it('nobody is told who owes nothing any more, nor who never did', async () => {
    await carryOut(team, close);
    await at('2026-11-24T14:05:00.000Z');
    expect([...mornings('UOMAR'), ...mornings('UERIN')]).toEqual([]);
  });

  it('six hours without a scheduler delay it, and an evening brings it on the next day only', async () => {
    await at('2026-11-24T20:05:00.000Z');
    expect(mornings('UOMAR')).toHaveLength(1);
    await at('2026-11-26T01:00:00.000Z');
    expect(mornings('UOMAR')).toHaveLength(1);
    await at('2026-11-26T14:00:00.000Z');
    expect(mornings('UOMAR')).toHaveLength(2);
  });

  it('nobody is told where the team turned it off', async () => {
    await carryOut(team, { id: 'e', work: { kind: 'owner', incident, owner: { slackUserId: erin.slackUserId } } });
    const off = { ...defaultPolicy, ...patientPolicy, personalDigest: false, weeklyDigest: false };
    const change = { version: 1, requestId: 'off', at: team.clock.now(), accountId: omar.accountId, differences: [] };
    await team.policies.settle(off, change);
    await at('2026-11-24T14:05:00.000Z');
    await at('2026-11-30T09:05:00.000Z');
    expect([...mornings('UOMAR'), ...mornings('UERIN'), ...weeks()]).toEqual([]);
  });

  const cuts = [false, true].flatMap((done) => [0, 1, 2, 3, 4, 6, 8, 10, 12].map((call) => ({ call, done })));

  it.each(cuts)('it comes once when the app dies at call $call, done: $done', async ({ call, done }) => {
    team.clock.advance((Date.parse('2026-11-24T14:05:00.000Z') - Date.parse(team.clock.now())) / 1000);
    await tick(team);
    await workOff(team, (delivery) => (delivery < 3 ? disturbed(team, { call, done, kind: 'death' }).ports : team));
    await at('2026-11-24T14:20:00.000Z');
    expect(mornings('UOMAR')).toHaveLength(1);
  });
});

describe('each week', () => {
  it('the team reads once what was opened, closed and is overdue, and nothing of what is for a few', async () => {
    const work = { kind: 'follow-up', incident, priority: 'low', title: 'Tidy up', dueDate: '2026-11-25' } as const;
    await carryOut(team, { id: 'late', work });
    const drill = { kind: 'open', severity: 3, title: 'A rehearsal', audience: { drill: true } } as const;
    await carryOut(team, { id: 'drill', work: drill });
    await at('2026-11-30T08:55:00.000Z');
    expect(weeks()).toEqual([]);
    await at('2026-11-30T09:00:00.000Z', 2);
    await at('2026-11-30T09:05:00.000Z');
    expect(weeks()).toHaveLength(1);
    expect(weeks()[0]).toMatch(/1 SEV was opened\n• .*SEV-1.*\n0 SEVs were closed\n1 thing is overdue/);
    expect(weeks()[0]).not.toContain('rehearsal');
    await at('2026-12-07T09:00:00.000Z');
    expect(weeks()).toHaveLength(2);
  });
});
