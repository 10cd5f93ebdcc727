import { onCallAhead, onCallDue } from '../../domain/on-call/next-look';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { keepOnCallGroup } from './keep-on-call-group';
import { rotationInUse } from './rotation-in-use';
import { shiftsAhead } from './shifts-ahead';
import { tellGap } from './tell-gap';

/**
 * Does what a change of who is on call asks for, and notes when the next one is. Worked out from the rotation, so that a
 * look that is late, missed or made twice loses and repeats nothing.
 */
export async function lookAtOnCall(ports: Ports, job: Job): Promise<Outcome> {
  const rotation = await rotationInUse(ports);
  if (!rotation) {
    await Promise.all([ports.dueList.set(onCallDue, undefined), ports.toldGaps.note(undefined)]);
    return { kind: 'done', text: ['Slack’s user group says who is on call.'] };
  }
  const now = Date.parse(ports.clock.now());
  const [shift, next] = await shiftsAhead(ports, rotation, { from: now, to: now + onCallAhead });
  await Promise.all([keepOnCallGroup(ports, shift?.onCall?.person), tellGap(ports, job, shift, next)]);
  await ports.dueList.set(onCallDue, new Date(shift?.to ?? now + onCallAhead).toISOString());
  return { kind: 'done', text: ['Looked at who is on call.'] };
}
