import type { Override } from '../../domain/on-call/rotation';
import type { Person } from '../../domain/person';
import type { Ports } from '../../ports/ports';
import { rotationInUse } from './rotation-in-use';
import { shiftsAhead } from './shifts-ahead';

/** Who would be on call without the override: those whose turn it takes. */
export async function peopleCovered(ports: Ports, { id, person, from, to }: Override): Promise<readonly Person[]> {
  const rotation = await rotationInUse(ports);
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (!rotation || span.from >= span.to) return [];
  const without = { ...rotation, overrides: rotation.overrides.filter((other) => other.id !== id) };
  const shifts = await shiftsAhead(ports, without, span);
  const ids = new Set(shifts.flatMap(({ onCall }) => (onCall && onCall.person !== person ? [onCall.person] : [])));
  return Promise.all([...ids].map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
}
