import type { Rotation } from '../../domain/on-call/rotation';
import { type Shift, shiftsBetween } from '../../domain/on-call/shifts';
import type { Ports } from '../../ports/ports';
import { skipTheGone } from './skip-the-gone';

/** @param span milliseconds since 1970 */
export const shiftsAhead = (
  ports: Pick<Ports, 'directory'>,
  rotation: Rotation,
  span: { readonly from: number; readonly to: number },
): Promise<readonly Shift[]> =>
  skipTheGone(
    ports,
    (gone) => shiftsBetween(rotation, span, gone),
    (shifts) => shifts.flatMap(({ onCall }) => (onCall ? [onCall.person] : [])),
  );
