/** Where adapters meet the use cases of the set-up, which run before it is known where the team is. */
import { wikiFacts } from './adapters/confluence/wiki-facts';
import { kvsConnection } from './adapters/forge/kvs-connection';
import { slackWebTrigger } from './adapters/forge/slack-web-trigger';
import { jiraFacts } from './adapters/jira/jira-facts';
import { administersJira } from './adapters/jira/jira-rights';
import { createAppUrl } from './adapters/slack/slack-app-manifest';
import { slackToTry } from './adapters/slack/slack-to-try';
import type { PlaceName } from './domain/connection';
import type { SlackSecrets } from './ports/connection';
import type { SetUpPorts } from './ports/set-up-ports';
import { choosePlace } from './use-cases/set-up/choose-place';
import { connectSlack } from './use-cases/set-up/connect-slack';
import { lookAtSetUp } from './use-cases/set-up/look-at-set-up';

export interface SetUpApp {
  lookAtSetUp(accountId: string): ReturnType<typeof lookAtSetUp>;
  connectSlack(accountId: string, secrets: SlackSecrets): ReturnType<typeof connectSlack>;
  choosePlace(accountId: string, name: PlaceName, text: string): ReturnType<typeof choosePlace>;
}

export function composeSetUp(): SetUpApp {
  const ports: SetUpPorts = {
    connection: kvsConnection(process.env),
    administers: administersJira,
    slack: slackToTry,
    jira: jiraFacts,
    wiki: wikiFacts,
    async slackApp() {
      const requestUrl = await slackWebTrigger();
      return { requestUrl, createUrl: createAppUrl(requestUrl) };
    },
  };
  return {
    lookAtSetUp: (accountId) => lookAtSetUp(ports, accountId),
    connectSlack: (accountId, secrets) => connectSlack(ports, accountId, secrets),
    choosePlace: (accountId, name, text) => choosePlace(ports, accountId, name, text),
  };
}
