import type { SlackPerson } from '../../src/domain/person.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aLayer } from '../domain/on-call/rotations.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { carryOut } from './queue-run.ts';

/** A Monday; the fakes' clock begins at 14:00 of that day in Berlin. */
const monday = '2026-11-23';
const weekly = aLayer({ people: [omar.slackUserId, erin.slackUserId], startsOn: monday });

async function aTeamInTurns(): Promise<Team> {
  const of = aTeam();
  const onCall = { ...defaultPolicy.onCall, source: 'rotation', timeZone: 'Europe/Berlin', layers: [weekly] } as const;
  const change = { version: 1, requestId: 'settled', at: of.clock.now(), accountId: 'account-ada', differences: [] };
  await of.policies.settle({ ...defaultPolicy, onCall }, change);
  return of;
}

const answers = new WeakMap<Team, number>();

/** @returns what whoever asked reads */
async function told(of: Team, work: Parameters<typeof carryOut>[1]['work'], by = omar.slackUserId, id?: string) {
  const count = (answers.get(of) ?? 0) + 1;
  answers.set(of, count);
  const jobId = id ?? `job-${count}`;
  await carryOut(of, { id: jobId, work, by });
  const outcome = (await of.jobs.find(jobId))?.outcome;
  return JSON.stringify(outcome?.text);
}

const directs = (of: Team, { slackUserId }: SlackPerson) =>
  of.chat.channels
    .filter(({ id }) => id === `D${slackUserId}`)
    .flatMap(({ messages }) => messages.map(({ text }) => text));

describe('a swap', () => {
  const [first, second] = ['2026-11-30T08:00:00.000Z', '2026-12-07T08:00:00.000Z'];
  const third = '2026-12-14T08:00:00.000Z';
  /** Omar is on call this week and the one after the next, Erin in between. */
  const offer = {
    kind: 'offer-swap',
    give: { from: second, to: third },
    take: { from: first, to: second },
    other: erin.slackUserId,
  } as const;
  const answer = (accept: boolean) => ({ kind: 'answer-swap', swapId: 'view:V1', accept }) as const;
  const at = async (of: Team, time: string) => {
    of.clock.advance((Date.parse(time) - Date.parse(of.clock.now())) / 1000 + 60);
    return (await of.onCall.now())[0];
  };

  it('changes nothing until the other accepts, and then exchanges both shifts to their ends', async () => {
    const of = await aTeamInTurns();
    await told(of, offer, omar.slackUserId, 'view:V1');
    expect(directs(of, erin)).toEqual([expect.stringMatching(/^<@UOMAR> asks you to swap shifts/)]);
    expect(await of.overrides.all()).toEqual([]);
    expect(await told(of, answer(true), omar.slackUserId)).toContain('Only whoever was asked');
    await told(of, answer(true), erin.slackUserId);
    expect(await told(of, answer(true), erin.slackUserId)).toContain('accepted that already');
    expect(directs(of, omar)).toEqual([expect.stringContaining('swapped shifts')]);
    expect(await at(of, first)).toBe(omar.slackUserId);
    expect(await at(of, second)).toBe(erin.slackUserId);
    expect(await at(of, third)).toBe(erin.slackUserId);
  });

  it('that is declined changes nothing, and whoever asked is told', async () => {
    const of = await aTeamInTurns();
    await told(of, offer, omar.slackUserId, 'view:V1');
    await told(of, answer(false), erin.slackUserId);
    expect(await told(of, answer(true), erin.slackUserId)).toContain('declined that already');
    expect(directs(of, omar)).toEqual([expect.stringContaining('would rather not swap')]);
    expect(await of.overrides.all()).toEqual([]);
  });

  it('is refused where a shift has begun or is somebody else’s, also when it is accepted too late', async () => {
    const of = await aTeamInTurns();
    expect(await told(of, { ...offer, give: offer.take })).toContain('somebody else’s');
    expect(await told(of, { ...offer, give: { from: '2026-11-23T08:00:00.000Z', to: first } })).toContain('has begun');
    await told(of, offer, omar.slackUserId, 'view:V1');
    await at(of, first);
    expect(await told(of, answer(true), erin.slackUserId)).toContain('has begun');
    expect(await of.overrides.all()).toEqual([]);
  });

  it('that is taken back is taken back whole', async () => {
    const of = await aTeamInTurns();
    await told(of, offer, omar.slackUserId, 'view:V1');
    await told(of, answer(true), erin.slackUserId);
    await told(of, { kind: 'take-back-cover', overrideId: 'view:V1:given' });
    expect(await of.overrides.all()).toEqual([]);
  });
});
