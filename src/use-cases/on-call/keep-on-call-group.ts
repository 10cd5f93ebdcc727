import type { Ports } from '../../ports/ports';

/**
 * Makes the chat's user group equal to who is on call by the rotation. While nobody is, it stays as it was: a group can't
 * be empty. Trouble keeps nothing else from being done; the next look tries again.
 * @param first Slack user id of whoever is on call
 */
export async function keepOnCallGroup(ports: Ports, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  try {
    const members = await ports.onCallGroup.members();
    if (members.length === 1 && members[0] === first) return;
    await ports.onCallGroup.replace([first]);
    ports.log.info('on-call group changed', {});
  } catch (error) {
    ports.log.error('on-call group not changed', error);
  }
}
