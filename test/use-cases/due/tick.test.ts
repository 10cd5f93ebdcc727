import { defaultPolicy } from '../../../src/domain/policy/policy.ts';
import { newRecord } from '../../../src/domain/sev-record.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { tick } from '../../../src/use-cases/due/tick.ts';
import { erin, omar } from '../../builders/a-person.ts';
import { aLayer } from '../../domain/on-call/rotations.ts';
import { aTeam, type Team } from '../../fakes/a-team.ts';
import { workOff } from '../queue-run.ts';

/** Outside the process: everything but the clock and the log. */
function counting(of: Team): { readonly ports: Ports; readonly calls: string[] } {
  const calls: string[] = [];
  const watched = Object.entries(of).map(([name, port]) => {
    if (name === 'clock' || name === 'log' || name === 'places') return [name, port] as const;
    const get = (target: object, key: string) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        calls.push(`${name}.${key}`);
        return member.apply(target, given);
      };
    };
    return [name, new Proxy(port, { get } as ProxyHandler<typeof port>)] as const;
  });
  return { ports: Object.fromEntries(watched) as unknown as Ports, calls };
}

async function aBusyTeam(): Promise<Team> {
  const of = aTeam();
  const layers = [aLayer({ people: [omar.slackUserId, erin.slackUserId], startsOn: '2026-11-23' })];
  const onCall = { ...defaultPolicy.onCall, source: 'rotation', timeZone: 'Europe/Berlin', layers } as const;
  const change = { version: 1, requestId: 'settled', at: of.clock.now(), accountId: 'account-ada', differences: [] };
  await of.policies.settle({ ...defaultPolicy, onCall }, change);
  // The second one finds what the first one planned.
  for (let time = 1; time <= 2; time += 1) {
    await tick(of);
    await workOff(of);
  }
  const later = new Date(Date.parse(of.clock.now()) + 3_600_000).toISOString();
  const record = (issueId: string) => newRecord({ issueId, issueKey: `SEV-${issueId}`, title: '', reportText: '' });
  // An open SEV with its twenty follow-ups stands on the due list once, with what is due first; a closed one not at all.
  for (let sev = 1; sev <= 100; sev += 1) {
    await of.dueList.set(String(sev), later);
    await of.records.save(record(String(sev)));
  }
  for (let sev = 101; sev <= 10_100; sev += 1) await of.records.save(record(String(sev)));
  return of;
}

describe('a tick with nothing due, with a rotation and a user group to keep', () => {
  it('makes three calls outside, whatever is open, owed or closed', async () => {
    const of = await aBusyTeam();
    const { ports, calls } = counting(of);
    of.clock.advance(300);
    await tick(ports);
    expect(calls.toSorted()).toEqual(['dueList.dueBefore', 'health.mark', 'passes.last']);
    expect(of.queue.waiting).toEqual([]);
  });

  it('gives only what is due a job, by two calls each', async () => {
    const of = await aBusyTeam();
    const { ports, calls } = counting(of);
    await of.dueList.set('7', of.clock.now());
    await tick(ports);
    expect(of.queue.waiting).toMatchObject([{ issueId: '7' }]);
    expect(calls).toHaveLength(5);
  });
});
