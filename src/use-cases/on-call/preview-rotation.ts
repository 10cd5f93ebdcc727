import type { NamedOverlap } from '../../documents/overlap-phrase';
import { rotationFaults } from '../../domain/on-call/check-rotation';
import type { OnCallRules } from '../../domain/on-call/rotation';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';
import { overlapsAhead } from './overlaps-ahead';
import { shiftsAhead } from './shifts-ahead';

const aheadMs = 28 * 24 * 3_600_000;

export type RotationPreviewed =
  | { readonly kind: 'refused'; readonly text: Phrase }
  | { readonly kind: 'faulty'; readonly faults: ReturnType<typeof rotationFaults> }
  | {
      readonly kind: 'preview';
      readonly shifts: readonly PreviewedShift[];
      readonly overlaps: readonly NamedOverlap[];
    };

/** Times are ISO 8601 UTC. */
interface PreviewedShift {
  readonly from: string;
  readonly to: string;
  /** Absent where nobody is on call. */
  readonly person?: string | undefined;
}

/** Who would be on call in the coming four weeks, before anything is saved. */
export async function previewRotation(ports: Ports, accountId: string, rules: OnCallRules): Promise<RotationPreviewed> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  const faults = rotationFaults(rules);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const from = Date.parse(ports.clock.now());
  const rotation = { ...rules, overrides: await ports.overrides.all() };
  const span = { from, to: from + aheadMs };
  const [shifts, overlaps] = await Promise.all([
    shiftsAhead(ports, rotation, span),
    overlapsAhead(ports, rotation, span),
  ]);
  const named = shifts.map(async ({ onCall, ...shift }) => ({
    from: new Date(shift.from).toISOString(),
    to: new Date(shift.to).toISOString(),
    ...(onCall ? { person: (await ports.directory.bySlackUser(onCall.person)).name } : {}),
  }));
  return { kind: 'preview', shifts: await Promise.all(named), overlaps };
}
