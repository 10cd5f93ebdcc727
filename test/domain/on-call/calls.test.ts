import fc from 'fast-check';
import { type Call, calledPerson, callStages, callsAhead, callsDue } from '../../../src/domain/on-call/calls.ts';
import { defaultPolicy } from '../../../src/domain/policy/policy.ts';
import { erin, omar, rita } from '../../builders/a-person.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { anyIncident } from '../../builders/arbitrary-incident.ts';

const reportedAt = '2026-11-23T09:00:00.000Z';
const reported = anIncident({ status: 'Reported', times: { reportedAt } });
const after = (minutes: number) => new Date(Date.parse(reportedAt) + minutes * 60_000).toISOString();
const made = (...stages: Call['stage'][]) => ({ calls: stages.map((stage) => ({ stage, at: reportedAt })) });

describe('a report that nobody responds to', () => {
  it('calls at once, again after five minutes, the next after ten and the managers after fifteen', () => {
    expect(callsAhead(reported, {}, defaultPolicy)).toEqual([
      { stage: 'first', at: after(0) },
      { stage: 'again', at: after(5) },
      { stage: 'next', at: after(10) },
      { stage: 'managers', at: after(15) },
    ]);
  });

  it('calls when the team settled it', () => {
    const rules = { callAgainMinutes: 2, callNextMinutes: 4, callManagersMinutes: 60 };
    expect(callsAhead(reported, made('first'), rules).map(({ at }) => at)).toEqual([after(2), after(4), after(60)]);
  });

  it('calls each once, whenever and however often it is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (looks) => {
        const calls: Call[] = [];
        for (const minutes of [...looks].sort((one, other) => one - other))
          for (const { stage } of callsDue(callsAhead(reported, { calls }, defaultPolicy), after(minutes)))
            calls.push({ stage, at: after(minutes) });
        const stages = calls.map(({ stage }) => stage);
        expect(stages).toEqual(callStages.filter((stage) => stages.includes(stage)));
      }),
    );
  });

  it('calls all who are still to be called after a pause, and nobody twice at once', () => {
    const stages = (record: { calls?: Call[] }) =>
      callsDue(callsAhead(reported, record, defaultPolicy), after(360)).map(({ stage }) => stage);
    expect(stages(made('first'))).toEqual(['again', 'next', 'managers']);
    expect(stages({})).toEqual(['first', 'next', 'managers']);
  });
});

describe('nobody is called', () => {
  it('about what is no longer only reported', () => {
    fc.assert(
      fc.property(anyIncident, (incident) => {
        fc.pre(incident.status !== 'Reported');
        expect(callsAhead(incident, {}, defaultPolicy)).toEqual([]);
      }),
    );
    expect(callsAhead(aSev('Open'), made('first'), defaultPolicy)).toEqual([]);
  });

  it.each<object>([{ drill: true }, { private: true }, { gone: true }])('about %j', (record) => {
    expect(callsAhead(reported, record, defaultPolicy)).toEqual([]);
  });
});

describe('who is called', () => {
  it('is the first in line, then the next, and for the managers nobody by name', () => {
    const people = callStages.map((stage) => calledPerson(stage, [omar, erin], rita)?.name);
    expect(people).toEqual([omar.name, omar.name, erin.name, undefined]);
  });

  it('is not whoever reported it', () => {
    expect(calledPerson('first', [omar, erin], omar)).toBeUndefined();
    expect(calledPerson('next', [omar, erin], omar)).toEqual(erin);
  });
});
