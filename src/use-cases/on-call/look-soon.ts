import { onCallDue } from '../../domain/on-call/next-look';
import type { Ports } from '../../ports/ports';

/** Something changed from which it is worked out who is on call: the next tick looks. */
export const lookSoon = ({ dueList, clock }: Pick<Ports, 'dueList' | 'clock'>): Promise<void> =>
  dueList.set(onCallDue, clock.now());
