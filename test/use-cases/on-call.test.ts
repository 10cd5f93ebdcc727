import type { Layer } from '../../src/domain/on-call/rotation.ts';
import type { SlackPerson } from '../../src/domain/person.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { tick } from '../../src/use-cases/due/tick.ts';
import { previewRotation } from '../../src/use-cases/on-call/preview-rotation.ts';
import { aPerson, erin, omar } from '../builders/a-person.ts';
import { aLayer } from '../domain/on-call/rotations.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { carryOut, workOff } from './queue-run.ts';

/** A Monday; the fakes' clock begins at 14:00 of that day in Berlin. */
const monday = '2026-11-23';
const weekly = aLayer({ people: [omar.slackUserId, erin.slackUserId], startsOn: monday });

async function teamWith(
  layers: readonly Layer[] = [weekly],
  people: readonly SlackPerson[] = [],
  fallback: readonly string[] = [],
  timeZone = 'Europe/Berlin',
): Promise<Team> {
  const of = aTeam({ people, onCall: ['UBEFORE'] });
  const policy = {
    ...defaultPolicy,
    onCall: { source: 'rotation', timeZone, layers, fallback },
  } as const;
  const change = { version: 1, requestId: 'settled', at: of.clock.now(), accountId: 'account-ada', differences: [] };
  await of.policies.settle(policy, change);
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

const later = (of: Team, hours: number) => new Date(Date.parse(of.clock.now()) + hours * 3_600_000).toISOString();
const directs = (of: Team, { slackUserId }: SlackPerson) =>
  of.chat.channels
    .filter(({ id }) => id === `D${slackUserId}`)
    .flatMap(({ messages }) => messages.map(({ text }) => text));

const coverBy = (of: Team, { slackUserId }: SlackPerson, from: number, to: number) =>
  ({ kind: 'cover', person: { slackUserId }, from: later(of, from), to: later(of, to) }) as const;

describe('a rotation', () => {
  it('says who is on call, and hands over at its time', async () => {
    const of = await teamWith();
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    of.clock.advance(6.5 * 24 * 3600);
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    of.clock.advance(24 * 3600);
    expect(await of.onCall.now()).toEqual([erin.slackUserId]);
  });

  it('hands over at nine by the clock on the wall, on the day after clocks were put forward too', async () => {
    const of = await teamWith();
    of.clock.advance((Date.parse('2027-03-29T06:59:00.000Z') - Date.parse(of.clock.now())) / 1000);
    expect(await of.onCall.now()).toEqual([erin.slackUserId]);
    of.clock.advance(60);
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
  });

  it('hands over at the local time written in Lord Howe, where clocks are put forward by half an hour', async () => {
    const of = await teamWith([weekly], [], [], 'Australia/Lord_Howe');
    of.clock.advance((Date.parse('2026-11-29T21:59:00.000Z') - Date.parse(of.clock.now())) / 1000);
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    of.clock.advance(60);
    expect(await of.onCall.now()).toEqual([erin.slackUserId]);
    // From 4 April on the wall is half an hour less ahead.
    of.clock.advance((Date.parse('2027-04-04T22:29:00.000Z') - Date.parse(of.clock.now())) / 1000);
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    of.clock.advance(60);
    expect(await of.onCall.now()).toEqual([erin.slackUserId]);
  });

  it('passes over whoever left the team', async () => {
    const gone = { ...aPerson('Gone'), standing: 'deactivated' } as const;
    const of = await teamWith([{ ...weekly, people: [gone.slackUserId, erin.slackUserId] }], [gone]);
    expect(await of.onCall.now()).toEqual([erin.slackUserId]);
  });

  it('has the next layer next in line', async () => {
    const of = await teamWith([weekly, { ...weekly, id: 'second', people: [erin.slackUserId] }]);
    expect(await of.onCall.now()).toEqual([omar.slackUserId, erin.slackUserId]);
  });

  it('is shown with who comes next, when, and the gaps of the coming two weeks', async () => {
    const of = await teamWith([{ ...weekly, endsOn: '2026-12-05' }]);
    const text = await told(of, { kind: 'show-on-call' }, 'URITA');
    expect(text).toContain('On call now: Omar.');
    expect(text).toContain('"\\nUntil ",{"at":"2026-11-30T08:00:00.000Z"},"; then Erin."');
    expect(text).toContain('there is 1 gap.');
    expect(text).toContain('{"at":"2026-12-05T08:00:00.000Z"},": nobody is on call"');
    expect(text).not.toContain('"person"');
  });
});

describe('a cover', () => {
  it('puts somebody on call between its ends, and tells both, once each', async () => {
    const of = await teamWith();
    const cover = coverBy(of, erin, 1, 3);
    expect(await told(of, cover, omar.slackUserId, 'view:V1')).toContain('is on call');
    await told(of, cover, omar.slackUserId, 'view:V1');
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    of.clock.advance(2 * 3600);
    expect(await of.onCall.now()).toEqual([erin.slackUserId, omar.slackUserId]);
    of.clock.advance(2 * 3600);
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    expect(directs(of, erin)).toEqual([expect.stringMatching(/^<@UERIN> is on call from .* instead of <@UOMAR>/)]);
    expect(directs(of, omar)).toEqual(directs(of, erin));
    expect(await of.overrides.all()).toHaveLength(1);
  });

  it('that is taken back while it runs ends then, and tells both', async () => {
    const of = await teamWith();
    await told(of, coverBy(of, erin, 0, 8), omar.slackUserId, 'view:V1');
    expect(await of.onCall.now()).toEqual([erin.slackUserId, omar.slackUserId]);
    of.clock.advance(3600);
    expect(await told(of, { kind: 'take-back-cover', overrideId: 'view:V1' })).toContain('took back');
    expect(await of.onCall.now()).toEqual([omar.slackUserId]);
    expect(directs(of, erin)).toHaveLength(2);
    expect((await of.overrides.all()).map(({ to }) => to)).toEqual([of.clock.now()]);
    of.clock.advance(60);
    expect(await told(of, { kind: 'take-back-cover', overrideId: 'view:V1' })).toContain('taken back already');
  });

  it('that is taken back before it begins leaves nothing', async () => {
    const of = await teamWith();
    await told(of, coverBy(of, erin, 24, 30), omar.slackUserId, 'view:V1');
    await told(of, { kind: 'take-back-cover', overrideId: 'view:V1' });
    expect(await of.overrides.all()).toEqual([]);
  });

  it('is forgotten 90 days after it ended', async () => {
    const of = await teamWith();
    await told(of, coverBy(of, erin, 0, 8), omar.slackUserId, 'view:V1');
    of.clock.advance(89 * 24 * 3600);
    await told(of, coverBy(of, erin, 0, 8), omar.slackUserId, 'view:V2');
    of.clock.advance(2 * 24 * 3600);
    await told(of, coverBy(of, erin, 0, 8), omar.slackUserId, 'view:V3');
    expect((await of.overrides.all()).map(({ id }) => id)).toEqual(['view:V2', 'view:V3']);
  });

  it('is refused to a guest, and where a user group says who is on call', async () => {
    const guest = { ...aPerson('Gus'), standing: 'guest' } as const;
    const of = await teamWith([weekly], [guest]);
    expect(await told(of, coverBy(of, erin, 0, 8), guest.slackUserId)).toContain('Guests');
    expect(await told(of, coverBy(of, guest, 0, 8))).toContain('not a full member');
    expect(await of.overrides.all()).toEqual([]);
    const another = aTeam({ onCall: [omar.slackUserId] });
    expect(await told(another, coverBy(another, erin, 0, 8))).toContain('user group of Slack');
  });
});

describe('the preview of a rotation', () => {
  const rules = {
    source: 'rotation',
    timeZone: 'Europe/Berlin',
    layers: [{ ...weekly, endsOn: '2026-12-07' }],
    fallback: [],
  } as const;

  it('names who would be on call in the coming four weeks, and the gaps', async () => {
    const of = aTeam({ people: [{ ...omar, slackUserId: 'U00000OMAR' }] });
    const people = ['U00000OMAR'];
    const previewed = await previewRotation(of, 'account-ada', { ...rules, layers: [{ ...rules.layers[0], people }] });
    expect(previewed).toEqual({
      kind: 'preview',
      overlaps: [],
      shifts: [
        { from: '2026-11-23T13:00:00.000Z', to: '2026-12-07T08:00:00.000Z', person: 'Omar' },
        { from: '2026-12-07T08:00:00.000Z', to: '2026-12-21T13:00:00.000Z' },
      ],
    });
  });

  it('tells what is wrong instead', async () => {
    const of = aTeam();
    const previewed = await previewRotation(of, 'account-ada', { ...rules, layers: [], timeZone: 'Nowhere' });
    const faults = [{ field: 'onCall.timeZone' }, { field: 'onCall.layers' }];
    expect(previewed).toMatchObject({ kind: 'faulty', faults });
  });
});

/** The tick, and all that it set going. */
async function tickAndWork(of: Team): Promise<void> {
  await tick(of);
  await workOff(of);
}

describe('the user group', () => {
  it('is made equal to who is on call when that changes, and written only when it differs', async () => {
    const of = await teamWith();
    const written: (readonly string[])[] = [];
    const { replace } = of.onCallGroup;
    const watched: Team = {
      ...of,
      onCallGroup: {
        ...of.onCallGroup,
        replace: async (ids) => {
          written.push(ids);
          await replace(ids);
        },
      },
    };
    await tickAndWork(watched);
    await tickAndWork(watched);
    of.clock.advance(7 * 24 * 3600);
    await tickAndWork(watched);
    expect(written).toEqual([[omar.slackUserId], [erin.slackUserId]]);
  });

  it('follows a cover, its end and its taking back at the next tick', async () => {
    const of = await teamWith();
    await tickAndWork(of);
    await told(of, coverBy(of, erin, 0, 2), omar.slackUserId, 'view:V1');
    await tickAndWork(of);
    expect(await of.onCallGroup.members()).toEqual([erin.slackUserId]);
    await told(of, { kind: 'take-back-cover', overrideId: 'view:V1' });
    await tickAndWork(of);
    expect(await of.onCallGroup.members()).toEqual([omar.slackUserId]);
    await told(of, coverBy(of, erin, 0, 0.5), omar.slackUserId, 'view:V2');
    await tickAndWork(of);
    of.clock.advance(1800);
    await tickAndWork(of);
    expect(await of.onCallGroup.members()).toEqual([omar.slackUserId]);
  });

  it('that somebody changed by hand is put right within the hour', async () => {
    const of = await teamWith();
    await tickAndWork(of);
    await of.onCallGroup.replace(['UBEFORE']);
    of.clock.advance(3600);
    await tickAndWork(of);
    expect(await of.onCallGroup.members()).toEqual([omar.slackUserId]);
  });

  it('stays as it was while nobody is on call, and where it is the source itself', async () => {
    const of = await teamWith([{ ...weekly, startsOn: '2026-12-07' }]);
    await tickAndWork(of);
    expect(await of.onCallGroup.members()).toEqual(['UBEFORE']);
    const bySlack = aTeam({ onCall: [omar.slackUserId, erin.slackUserId] });
    await tickAndWork(bySlack);
    expect(await bySlack.onCallGroup.members()).toEqual([omar.slackUserId, erin.slackUserId]);
  });

  it('that Slack refuses to change stops nothing else that is due, and is told in the log', async () => {
    const of = await teamWith();
    const refusing = {
      ...of,
      onCallGroup: { ...of.onCallGroup, replace: () => Promise.reject(new Error('permission_denied')) },
    };
    await tickAndWork(refusing);
    expect(JSON.stringify(of.log)).toContain('on-call group not changed');
    expect(await of.passes.last()).toBeDefined();
  });
});
