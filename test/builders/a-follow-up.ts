import type { FollowUp } from '../../src/domain/follow-ups/follow-up.ts';

/** A high-priority follow-up that is still to be done; say what is different. */
export const aFollowUp = (different: Partial<FollowUp> = {}): FollowUp => ({
  issueId: '10043',
  issueKey: 'SEV-43',
  title: 'Alert on failed payments',
  priority: 'high',
  done: false,
  statusName: 'To Do',
  ...different,
});
