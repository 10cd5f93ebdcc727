import type { WebClient } from '@slack/web-api';
import type { OnCallGroup } from '../../ports/on-call-group';
import { callSlack } from './slack-call';

/** https://docs.slack.dev/reference/methods/usergroups.users.update */
export const slackOnCallGroup = (slack: WebClient, groupId: string): OnCallGroup => ({
  members: async () => (await callSlack(() => slack.usergroups.users.list({ usergroup: groupId })))?.users ?? [],
  async replace(slackUserIds) {
    await callSlack(() => slack.usergroups.users.update({ usergroup: groupId, users: slackUserIds.join(',') }));
  },
});
