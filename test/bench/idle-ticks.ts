import type { WorkbenchDriver } from '../driver/start-workbench.ts';

const fiveMinutes = 300;

/** Calls outside the app that each tick of an hour made which found nothing due, and so queued nothing. */
export async function countIdleTicks(workbench: WorkbenchDriver): Promise<readonly number[]> {
  const before = await workbench.calls();
  const since = Math.max(0, ...[...before.calls, ...before.invocations].map(({ seq }) => seq));
  for (let tick = 1; tick <= 12; tick += 1) {
    await workbench.advance(fiveMinutes);
    await workbench.idle();
  }
  const { calls, invocations } = await workbench.calls(since);
  return invocations
    .filter(({ functionKey }) => functionKey === 'tick')
    .map(({ invocationId }) => calls.filter((call) => call.invocationId === invocationId))
    .filter((made) => made.every(({ target }) => target !== 'queue'))
    .map((made) => made.length);
}
