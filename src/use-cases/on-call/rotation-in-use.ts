import type { Rotation } from '../../domain/on-call/rotation';
import type { Ports } from '../../ports/ports';

/** @returns undefined where a user group of the chat says who is on call */
export async function rotationInUse({
  policies,
  overrides,
}: Pick<Ports, 'policies' | 'overrides'>): Promise<Rotation | undefined> {
  const { source, timeZone, layers } = (await policies.current()).onCall;
  return source === 'rotation' ? { timeZone, layers, overrides: await overrides.all() } : undefined;
}
