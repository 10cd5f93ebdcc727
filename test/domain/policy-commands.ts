/** What people may try in any order, against the model of the policy. */
import fc from 'fast-check';
import { acknowledge, decline } from '../../src/domain/assessment.ts';
import type { Circumstances, Decision } from '../../src/domain/decision.ts';
import { openHighFollowUps } from '../../src/domain/follow-ups/follow-up.ts';
import type { Incident, IncidentTimes } from '../../src/domain/incident.ts';
import { closeSev, mayHaveFollowUps, mitigate, openSev, reopenSev, startFollowUp } from '../../src/domain/lifecycle.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { allows, type PolicyModel, type PolicyStep, policySteps } from './policy-model.ts';

export interface Run {
  incident: Incident;
  /** Minutes since the run began. */
  minute: number;
}

type Command = fc.Command<PolicyModel, Run>;

const decide: Readonly<Record<PolicyStep, (incident: Incident, when: Circumstances) => Decision>> = {
  acknowledge: (incident, when) => acknowledge(incident, 'account-omar', when),
  decline,
  open: (incident, when) => openSev(incident, { severity: 2, ownerAccountId: 'account-omar' }, when),
  mitigate,
  startFollowUp,
  close: closeSev,
  reopen: reopenSev,
};

const start = Date.parse('2026-11-23T10:15:00.000Z');

const take = (step: PolicyStep): Command => ({
  check: () => true,
  toString: () => step,
  run(model, run) {
    run.minute += 1;
    const before = run.incident;
    const at = new Date(start + run.minute * 60_000).toISOString();
    const decision = decide[step](before, { at, repeat: false });
    expect(decision.kind === 'change').toBe(allows(model, step));
    if (decision.kind !== 'change') return;
    run.incident = decision.after;
    model.status = policySteps[step].to;
    expect(run.incident.status).toBe(model.status);
    expectTimesToGrow(before.times, run.incident.times);
    if (run.incident.status === 'Closed') expect(openHighFollowUps(run.incident.followUps)).toEqual([]);
  },
});

function expectTimesToGrow(before: IncidentTimes, after: IncidentTimes): void {
  for (const step of Object.keys(before) as (keyof IncidentTimes)[]) {
    const known = before[step];
    if (known !== undefined) expect((after[step] ?? '') >= known).toBe(true);
  }
}

const addFollowUp = (priority: 'high' | 'low'): Command => ({
  check: () => true,
  toString: () => `add a ${priority}-priority follow-up`,
  run(model, run) {
    const belongs = ['Open', 'Mitigated', 'Follow-up'].includes(model.status);
    expect(mayHaveFollowUps(run.incident)).toBe(belongs);
    if (!belongs) return;
    run.incident = { ...run.incident, followUps: [...run.incident.followUps, aFollowUp({ priority })] };
    model.blocking.push(priority === 'high');
  },
});

const finishFollowUp = (index: number): Command => ({
  check: ({ blocking }) => index < blocking.length,
  toString: () => `finish follow-up ${index}`,
  run(model, run) {
    const followUps = run.incident.followUps.map((followUp, at) =>
      at === index ? { ...followUp, done: true } : followUp,
    );
    run.incident = { ...run.incident, followUps };
    model.blocking[index] = false;
  },
});

export const anyCommands = fc.commands(
  [
    ...(Object.keys(policySteps) as PolicyStep[]).map((step) => fc.constant(take(step))),
    fc.constantFrom('high' as const, 'low' as const).map(addFollowUp),
    fc.nat({ max: 3 }).map(finishFollowUp),
  ],
  { size: '+1' },
);
