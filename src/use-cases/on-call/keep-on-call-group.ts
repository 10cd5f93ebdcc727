import type { Ports } from '../../ports/ports';
import { rotationInUse } from './rotation-in-use';

/**
 * Makes the chat's user group equal to who is on call by the rotation. While nobody is, it stays as it was: a group can't
 * be empty. Trouble keeps nothing else from being done; the next tick tries again.
 */
export async function keepOnCallGroup(ports: Ports): Promise<void> {
  try {
    if (!(await rotationInUse(ports))) return;
    const [[first], members] = await Promise.all([ports.onCall.now(), ports.onCallGroup.members()]);
    if (first === undefined || (members.length === 1 && members[0] === first)) return;
    await ports.onCallGroup.replace([first]);
    ports.log.info('on-call group changed', {});
  } catch (error) {
    ports.log.error('on-call group not changed', error);
  }
}
