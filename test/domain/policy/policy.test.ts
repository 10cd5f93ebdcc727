import fc from 'fast-check';
import { anIncident } from '../../builders/an-incident.ts';
import { anyCommands } from '../policy-commands.ts';

describe('whatever people try, in whatever order', () => {
  it('only the steps of the policy are taken, no time is lost, and no SEV closes over an open high-priority follow-up', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = { status: 'Reported' as const, blocking: [] };
        fc.modelRun(() => ({ model, real: { incident: anIncident(), minute: 0 } }), commands);
      }),
      { numRuns: 300 },
    );
  });
});
