import { hasBegun, isShiftOf, type ShiftSpan, type Swap } from '../../domain/on-call/swap';
import type { Ports } from '../../ports/ports';
import { rotationInUse } from './rotation-in-use';
import { shiftsAhead } from './shifts-ahead';

/** What stands against it as the rotation and its covers are now. @returns undefined where nothing does */
export async function whyNotSwap(ports: Ports, swap: Swap): Promise<string | undefined> {
  const rotation = await rotationInUse(ports);
  if (!rotation) return 'There is no rotation any more whose shifts could be swapped.';
  if (swap.asker === swap.other) return 'That shift is your own.';
  if (hasBegun(swap, ports.clock.now()))
    return 'One of the two shifts has begun already. Cover for one another instead.';
  const shiftsOf = ({ from, to }: ShiftSpan) =>
    shiftsAhead(ports, rotation, { from: Date.parse(from), to: Date.parse(to) });
  const [given, taken] = await Promise.all([shiftsOf(swap.give), shiftsOf(swap.take)]);
  if (isShiftOf(given, swap.asker) && isShiftOf(taken, swap.other)) return undefined;
  return 'Who is on call has changed since: at least one of the two shifts is somebody else’s now.';
}
