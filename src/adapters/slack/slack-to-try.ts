import type { SlackToTry } from '../../ports/set-up-ports';
import { callSlack, slackClient } from './slack-call';
import { slackDirectory } from './slack-directory';
import { slackFacts } from './slack-facts';

export function slackToTry(token: string): SlackToTry {
  const slack = slackClient(token);
  return {
    ...slackFacts(slack),
    ...slackDirectory(slack),
    team: async () => (await callSlack(() => slack.auth.test()))?.team ?? 'a workspace without a name',
    async join(channelId) {
      await callSlack(() => slack.conversations.join({ channel: channelId }));
    },
  };
}
