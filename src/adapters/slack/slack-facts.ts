import type { WebClient } from '@slack/web-api';
import type { ChatFacts } from '../../ports/set-up-facts';
import { scopesNeeded } from './slack-app-manifest';
import { callSlack } from './slack-call';

export const slackFacts = (slack: WebClient): ChatFacts => ({
  scopesNeeded,
  // Slack tells them in the header x-oauth-scopes of each answer, from where its client takes them.
  scopes: async () => (await callSlack(() => slack.auth.test()))?.response_metadata?.scopes ?? [],
});
