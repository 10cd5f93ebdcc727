import type { Rotation } from '../../src/domain/on-call/rotation.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { tick } from '../../src/use-cases/due/tick.ts';
import { aPerson, erin, omar, rita } from '../builders/a-person.ts';
import { aLayer } from '../domain/on-call/rotations.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { carryOut, report, workOff } from './queue-run.ts';

/** On weekdays from 9 to 17 in Berlin; the fakes' clock begins on a Monday at 14:00 there. */
const office = aLayer({
  people: [omar.slackUserId],
  startsOn: '2026-11-23',
  hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: 9 * 60, to: 17 * 60 }],
});
const gone = { ...aPerson('Gone'), standing: 'deactivated' } as const;

async function settle(of: Team, layers: Rotation['layers']): Promise<void> {
  const { version } = await of.policies.settled();
  const onCall = {
    source: 'rotation',
    timeZone: 'Europe/Berlin',
    layers,
    fallback: [erin.slackUserId, gone.slackUserId, rita.slackUserId],
  } as const;
  const change = { version: version + 1, requestId: `${version}`, at: '', accountId: 'account-ada', differences: [] };
  await of.policies.settle({ ...defaultPolicy, onCall }, change);
}

async function teamWith(): Promise<Team> {
  const of = aTeam({ people: [gone] });
  await settle(of, [office]);
  return of;
}

async function live(of: Team, hours: number, ports: Ports = of): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += 5) {
    of.clock.advance(300);
    await tick(ports);
    await workOff(of, () => ports);
  }
}

const told = (of: Team) =>
  of.chat.channels
    .find(({ id }) => id === of.places.reportsChannelId)
    ?.messages.map(({ text }) => text)
    .filter((text) => text.includes('on call'));

describe('when nobody is on call', () => {
  it('everybody is told once for each gap, with whom to turn to, and in the same message when it is over', async () => {
    const of = await teamWith();
    await live(of, 2.9);
    expect(told(of)).toEqual([]);
    await live(of, 1);
    expect(told(of)).toEqual([
      expect.stringMatching(/^:warning: Nobody is on call since .*, until .*; then Omar is\. Meanwhile turn to/),
    ]);
    expect(told(of)?.[0]).toContain('\n1. Erin\n2. Rita\n');
    await live(of, 15.5);
    expect(told(of)).toEqual([expect.stringMatching(/^Nobody was on call from .* on\. Now Omar is\.$/)]);
    await live(of, 24);
    expect(told(of)).toHaveLength(2);
  });

  it('is told at once when the settings leave nobody, and not again at each save', async () => {
    const of = await teamWith();
    await live(of, 0.2);
    await settle(of, [{ ...office, startsOn: '2026-12-24' }]);
    await live(of, 1.1);
    await settle(of, [{ ...office, startsOn: '2026-12-25' }]);
    await live(of, 1.1);
    expect(told(of)).toHaveLength(1);
    expect(told(of)?.[0]).not.toContain('until');
  });

  it('is told once where the tick stops for hours, runs twice, or dies after the message was posted', async () => {
    const of = await teamWith();
    await live(of, 0.2);
    of.clock.advance(6 * 3600);
    const dying: Ports = { ...of, toldGaps: { ...of.toldGaps, note: dieOnce(of) } };
    await Promise.all([tick(dying), tick(dying)]);
    await workOff(of, (delivery) => (delivery < 3 ? dying : of));
    await live(of, 1);
    expect(told(of)).toHaveLength(1);
  });

  it('calls whom the settings name to what is reported', async () => {
    const of = await teamWith();
    await live(of, 3.5);
    await carryOut(of, report);
    const card = of.chat.channels
      .find(({ id }) => id === of.places.reportsChannelId)
      ?.messages.map(({ blocks }) => JSON.stringify(blocks))
      .find((blocks) => blocks.includes('Suspected'));
    expect(card).toContain(`Nobody is on call. <@${erin.slackUserId}> and <@${rita.slackUserId}>: whoever of you`);
  });
});

/** Dies when it is to be kept that the message stands. */
function dieOnce(of: Team): Ports['toldGaps']['note'] {
  return async (gap) => {
    if (gap?.ts !== undefined) throw new Error('cut off');
    await of.toldGaps.note(gap);
  };
}
