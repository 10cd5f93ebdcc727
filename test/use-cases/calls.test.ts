import { tick } from '../../src/use-cases/due/tick.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { patientPolicy } from '../fakes/patient-policy.ts';
import { acknowledge, carryOut, report, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

const team = (onCall = [omar.slackUserId, erin.slackUserId]) => aTeam({ onCall, policy: patientPolicy });

/** Five minutes go by, as often. */
async function pass(of: Team, ticks: number, runs = 1): Promise<void> {
  for (let count = 0; count < ticks; count += 1) {
    of.clock.advance(300);
    for (let run = 0; run < runs; run += 1) await tick(of);
    await workOff(of);
  }
}

const directs = (of: Team, slackUserId: string) =>
  of.chat.channels
    .filter(({ id }) => id === `D${slackUserId}`)
    .flatMap(({ messages }) => messages.map(({ text }) => text));
const reports = (of: Team) => textsIn(of, 'eng-crossteam').filter((text) => text.includes('!subteam'));
const called = async (of: Team) =>
  (await of.timelines.of('10001')).flatMap(({ event }) => (event.kind === 'called' ? [event.stage] : []));

describe('a report', () => {
  it('calls the on-call at once, alone', async () => {
    const of = team();
    await carryOut(of, report);
    expect(directs(of, omar.slackUserId)).toEqual([expect.stringMatching(/^You are on call. Please respond/)]);
    expect(await called(of)).toEqual(['first']);
  });

  it('that nobody answers calls again, then the next in line, then everybody, each once', async () => {
    const of = team();
    await carryOut(of, report);
    await pass(of, 12, 2);
    expect(directs(of, omar.slackUserId)).toEqual([
      expect.stringMatching(/^You are on call. Please respond/),
      expect.stringMatching(/^You are on call, and nobody has responded/),
    ]);
    expect(directs(of, erin.slackUserId)).toEqual([expect.stringMatching(/^You are next in line/)]);
    expect(reports(of)).toHaveLength(1);
    expect(await called(of)).toEqual(['first', 'again', 'next', 'managers']);
  });

  it('that was answered calls nobody any more, and takes its calls back', async () => {
    const of = team();
    await carryOut(of, report);
    await pass(of, 1);
    await carryOut(of, acknowledge);
    const before = [...directs(of, omar.slackUserId)];
    await pass(of, 12);
    expect(before).toEqual([expect.stringMatching(/^Answered: /), expect.stringMatching(/^Answered: /)]);
    expect(directs(of, omar.slackUserId)).toEqual(before);
    expect(directs(of, erin.slackUserId)).toEqual([]);
    expect(reports(of)).toEqual([]);
  });

  it('after six hours without a scheduler calls those who are still to be called, each once', async () => {
    const of = team();
    await carryOut(of, report);
    of.clock.advance(6 * 3600);
    await pass(of, 2);
    expect(directs(of, omar.slackUserId)).toHaveLength(2);
    expect(directs(of, erin.slackUserId)).toHaveLength(1);
    expect(reports(of)).toHaveLength(1);
  });

  it('with nobody on call calls everybody in the end', async () => {
    const of = team([]);
    await carryOut(of, report);
    await pass(of, 4);
    expect(reports(of)).toHaveLength(1);
    expect(await called(of)).toEqual(['managers']);
  });
});
