import { tick } from '../../src/use-cases/due/tick.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { disturbed } from '../fakes/disturbed.ts';
import { acknowledge, carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam({ onCall: [omar.slackUserId, erin.slackUserId] });
  await carryOut(team, report);
});

const incident = { issueKey: 'SEV-1' };
const minutes = 60;

/** Five minutes go by, as often. */
async function pass(ticks: number, runs = 1): Promise<void> {
  for (let count = 0; count < ticks; count += 1) {
    team.clock.advance(5 * minutes);
    for (let run = 0; run < runs; run += 1) await tick(team);
    await workOff(team);
  }
}

const asked = (slackUserId: string, about: RegExp) =>
  team.chat
    .directTo(slackUserId)
    .map(({ text }) => text)
    .filter((text) => about.test(text));
const update = /update|put .* off/;
const verdict = /What is|Nobody has said|^Answered/;
const managers = () => textsIn(team, 'eng-crossteam').filter((text) => text.includes('!subteam'));
const shown = (channel: string) =>
  JSON.stringify(team.chat.channels.find(({ name }) => name.startsWith(channel))?.messages[0]);
const timeline = async () => (await team.timelines.of('10001')).map(({ event }) => event.kind);

describe('a status update that is due', () => {
  beforeEach(() => carryOut(team, open));

  it('is asked for by one message that is edited, then of the deputy, then of the managers', async () => {
    await pass(10);
    expect(asked('UOMAR', update)).toEqual([]);
    await pass(2);
    expect(asked('UOMAR', update)).toEqual([expect.stringMatching(/a status update is due/)]);
    await pass(12, 2);
    expect(asked('UOMAR', update)).toEqual([expect.stringMatching(/due.*<@UERIN> was asked too.*managers were told/)]);
    expect(asked('UERIN', update)).toEqual([expect.stringMatching(/No status update.*<@UOMAR> owns it/)]);
    expect(managers()).toHaveLength(1);
    await carryOut(team, { id: 'u', work: { kind: 'update', incident, changed: 'Rolled back' } });
    for (const one of ['UOMAR', 'UERIN'])
      expect(asked(one, update)).toEqual([expect.stringMatching(/^Answered: <@UOMAR> posted an update/)]);
    expect(managers()).toEqual([]);
    expect((await team.records.find('10001'))?.asks).toEqual([]);
  });

  it('offers to post, to put off and to hand over; what is put off everybody sees, and it is asked for again', async () => {
    await pass(12);
    const blocks = JSON.stringify(team.chat.directTo('UOMAR').at(-1)?.blocks);
    for (const label of ['Post update', 'Snooze', 'Hand over']) expect(blocks).toContain(label);
    await carryOut(team, { id: 's', work: { kind: 'snooze-update', incident } });
    expect(shown('sev-1')).toMatch(/the first is due .*, put off by <@UOMAR> until/);
    expect(await timeline()).toContain('update-snoozed');
    expect(asked('UOMAR', update).at(-1)).toMatch(/^Answered: <@UOMAR> put the update on .* off until/);
    await pass(4);
    expect(asked('UOMAR', update)).toHaveLength(2);
    expect(asked('UERIN', update)).toEqual([]);
  });

  it('is asked of the new owner when the SEV was handed over', async () => {
    await pass(12);
    await carryOut(team, { id: 'h', work: { kind: 'owner', incident, owner: { slackUserId: 'UERIN' } } });
    await pass(1);
    expect(asked('UOMAR', /owns/)).toEqual([expect.stringMatching(/^Answered: <@UERIN> owns .* now/)]);
    expect(asked('UERIN', update)).toEqual([expect.stringMatching(/a status update is due/)]);
  });

  it('is asked for once after six hours without a scheduler, and only of the owner at first', async () => {
    team.clock.advance(6 * 60 * minutes);
    await pass(1, 2);
    expect(asked('UOMAR', update)).toHaveLength(1);
    expect(asked('UERIN', update)).toEqual([]);
    await pass(8);
    expect(asked('UOMAR', update)).toHaveLength(1);
    expect(asked('UERIN', update)).toHaveLength(1);
    expect(managers()).toHaveLength(1);
  });

  it('is asked for by nobody once the SEV is closed', async () => {
    for (const one of [mitigate, close]) await carryOut(team, one);
    await pass(40);
    expect([...asked('UOMAR', /status update is due/), ...managers()]).toEqual([]);
  });
});

describe('a report that was taken', () => {
  beforeEach(() => carryOut(team, acknowledge));

  it('is asked after, then of the next on call, then of the managers; the message is kept up to date each hour', async () => {
    await pass(7);
    expect(asked('UOMAR', verdict).at(-1)).toMatch(/^What is .*SEV-1/);
    expect(JSON.stringify(team.chat.directTo('UOMAR').at(-1)?.blocks)).toMatch(/Open a SEV.*Not an incident/);
    await pass(30, 2);
    expect(asked('UOMAR', /What is/)).toEqual([
      expect.stringMatching(/asked 2 h ago.*<@UERIN> was asked too.*managers/),
    ]);
    expect(asked('UERIN', verdict)).toHaveLength(1);
    expect(managers()).toHaveLength(1);
    await carryOut(team, { id: 'd', work: { kind: 'decline', incident, reason: 'A test' } });
    await pass(30);
    expect(asked('UERIN', verdict)).toEqual([expect.stringMatching(/^Answered: .*is Not an incident/)]);
    expect(asked('UOMAR', /What is/)).toEqual([]);
    expect(managers()).toEqual([]);
  });

  it('and that somebody was assigned who does not accept, comes back to the on-call', async () => {
    await carryOut(team, { id: 'a', work: { kind: 'assign', incident, investigator: { slackUserId: 'UERIN' } } });
    expect(team.chat.told.at(-1)).toMatch(/investigator of .*Do you accept\?/);
    await pass(4, 2);
    expect(asked('UOMAR', /has not accepted/)).toEqual([expect.stringMatching(/<@UERIN> was asked to look into/)]);
    await carryOut(team, { id: 'y', by: 'UERIN', work: { kind: 'accept-investigation', incident } });
    expect(asked('UOMAR', /has not accepted/)).toEqual([]);
    expect(await timeline()).toContain('investigator-accepted');
    await carryOut(team, { id: 'n', work: { kind: 'accept-investigation', incident } });
    expect(team.chat.told.at(-1)).toContain('not yours to investigate');
  });
});

describe('a reminder that is cut off', () => {
  const cuts = [false, true].flatMap((done) => [0, 2, 4, 6, 8, 10, 12, 14, 16].map((call) => ({ call, done })));

  it.each(cuts)('arrives once when the app dies at call $call, done: $done', async ({ call, done }) => {
    await carryOut(team, open);
    team.clock.advance(58 * minutes);
    await tick(team);
    await workOff(team, (delivery) => (delivery === 0 ? disturbed(team, { call, done, kind: 'death' }).ports : team));
    await pass(2);
    expect(asked('UOMAR', update)).toHaveLength(1);
  });
});
