import fc from 'fast-check';
import { tick } from '../../../src/use-cases/due/tick.ts';
import { aTeam } from '../../fakes/a-team.ts';
import { patientPolicy } from '../../fakes/patient-policy.ts';
import { everythingSeen } from '../passing.ts';
import { expectAgreement, expectAnswers, expectFigures, expectNothingTwice } from './agreement.ts';
import { carryOutActs, runEmpty } from './carry-out-acts.ts';
import { act } from './commands.ts';

/** `AGREEMENT_RUNS` makes more of them, and other ones. */
const runs = Number(process.env.AGREEMENT_RUNS ?? 0);
const parameters = runs > 0 ? { numRuns: runs } : { numRuns: 150, seed: 20261123 };

it('ends in agreement after one pass, whatever people do and however word of it comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 40, size: 'max' }), async (acts) => {
      const team = aTeam({ policy: patientPolicy });
      const asked = await carryOutActs(team, acts);
      team.clock.advance(3600);
      await tick(team);
      await runEmpty(team);
      await expectAnswers(team, asked);
      await expectAgreement(team);
      await expectFigures(team);
      await expectNothingTwice(team, asked);
      // What the pass found out may make something due, which the tick after it does.
      team.clock.advance(300);
      await tick(team);
      await runEmpty(team);
      const settled = await everythingSeen(team);
      team.clock.advance(3600);
      await tick(team);
      await runEmpty(team);
      expect(await everythingSeen(team)).toEqual(settled);
    }),
    parameters,
  );
});
