import type { Decision } from '../../src/domain/decision.ts';
import type { Incident } from '../../src/domain/incident.ts';

/** When a request is received, unless a test says otherwise. */
export const at = '2026-11-23T13:00:00.000Z';

/** A request that comes for the first time. */
export const first = { at, repeat: false };

/** The same request, after an attempt that may have been carried out in part. */
export const again = { at: '2026-11-23T13:05:00.000Z', repeat: true };

/** What the incident becomes. @throws Error when the decision is another */
export function changed(decision: Decision): Incident {
  if (decision.kind !== 'change') throw new Error(`Not a change: ${JSON.stringify(decision)}`);
  return decision.after;
}

export const refusedUntil = (needed: string): Decision => ({
  kind: 'refused',
  because: { reason: 'wrong-status', needed },
});
