import type { OnCallGroup } from '../../src/ports/on-call-group.ts';

export function fakeOnCallGroup(initially: readonly string[]): OnCallGroup {
  let members = initially;
  return {
    members: async () => members,
    async replace(slackUserIds) {
      members = [...slackUserIds];
    },
  };
}
