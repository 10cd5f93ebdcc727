import type { CallRecord } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { endState } from './end-state.ts';
import { type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const outgoing = ['jira', 'slack', 'confluence', 'kvs', 'queue'] as const;

/** Opens a SEV for a report with whatever was prepared in between. @returns the calls that opening it took */
async function openTheSev(
  prepare: () => Promise<unknown>,
): Promise<{ team: Team; killed: number; calls: readonly CallRecord[] }> {
  await workbench.reset();
  const team = await teamOf(workbench);
  await team.type('reporter', team.reports, 'report Payments fail');
  await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
  const before = (await workbench.calls()).calls.at(-1)?.seq ?? 0;
  await prepare();
  const values = { Title: 'Payments fail', Severity: 'SEV 2 major' };
  const { id: viewId } = await team.form('on-call');
  await workbench.slack.submit({ user: 'on-call', viewId, values }).catch(() => undefined);
  // Whoever waited for the platform's next try instead would wait a second of real time for each.
  await workbench.advance(30);
  await workbench.idle();
  const { calls, invocations } = await workbench.calls(before);
  const killed = invocations.filter(({ outcome }) => outcome === 'killed').length;
  return { team, killed, calls: calls.filter(({ functionKey }) => functionKey === 'run-job') };
}

/** Calls of the web trigger come before those of the job; they are not what is killed here. */
const ofTheWebTrigger = (target: string): number => ({ kvs: 3, queue: 1 })[target] ?? 0;

describe.each(['killBefore', 'killAfter'] as const)(
  'the app dies by %s at each call of opening a SEV in turn',
  (kind) => {
    it('ends, after redelivery, in the same state as an undisturbed run', async () => {
      const undisturbed = await openTheSev(async () => undefined);
      const expected = await endState(workbench, undisturbed.team);
      expect(expected.channels).toHaveLength(1);
      const points = outgoing.flatMap((target) =>
        undisturbed.calls.filter((call) => call.target === target).map((_, skip) => ({ target, skip })),
      );
      // Saves that come close together are one, so a run may have a call less than another; none of the kinds may lack.
      const died = new Set<string>();
      for (const { target, skip } of points) {
        const fault = { target, kind, skip: skip + ofTheWebTrigger(target), times: 1 };
        const { team, killed } = await openTheSev(() => workbench.addFaults(fault));
        expect({ fault, ...(await endState(workbench, team)) }).toEqual({ fault, ...expected });
        if (killed > 0) died.add(target);
      }
      expect(died).toEqual(new Set(points.map(({ target }) => target)));
    }, 400_000);
  },
);
