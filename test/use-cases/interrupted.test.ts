/** Calls fail and processes die at any moment; what people see in the end is the same. */
import { aTeam, type Team } from '../fakes/a-team.ts';
import { type Disturbance, disturbed } from '../fakes/disturbed.ts';
import { type Asked, addFollowUp, ask, carryOut, mitigate, open, report, workOff } from './queue-run.ts';
import { seen } from './seen.ts';

async function teamAfter(before: readonly Asked[], asked: Asked, disturbance?: Disturbance) {
  const team = aTeam();
  for (const each of before) await carryOut(team, each);
  await ask(team, asked);
  const first = disturbed(team, disturbance ?? { call: -1, done: false, kind: 'trouble' });
  await workOff(team, (delivery) => (delivery === 0 ? first.ports : team));
  return { team, calls: first.calls() };
}

/** All but the notices that a job goes on by itself. */
async function lasting(team: Team) {
  const all = await seen(team);
  const isLasting = ({ id }: { readonly id: string }) => !id.endsWith(':waiting');
  return {
    ...all,
    channels: all.channels.map((channel) => ({
      ...channel,
      messages: channel.messages.filter(isLasting),
    })),
  };
}

describe.each([
  ['filing a report', [], report],
  ['opening a SEV', [report], open],
  ['drafting the post mortem', [report, open], mitigate],
  ['adding a follow-up', [report, open], addFollowUp],
])('%s', (_, before, asked) => {
  it.each([
    ['one call fails, whichever', 'trouble', false],
    ['one call fails after it had its effect, whichever', 'trouble', true],
    ['the process dies before a call, whichever', 'death', false],
    ['the process dies after a call had its effect, whichever', 'death', true],
  ] as const)('ends as if nothing had happened when %s', async (__, kind, done) => {
    const undisturbed = await teamAfter(before, asked);
    const expected = await lasting(undisturbed.team);
    expect(undisturbed.calls).toBeGreaterThan(8);
    for (let call = 0; call < undisturbed.calls; call += 1) {
      const { team } = await teamAfter(before, asked, { call, done, kind });
      expect({ call, ...(await lasting(team)) }).toEqual({ call, ...expected });
    }
  });
});
