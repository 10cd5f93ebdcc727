import type { ChatDirectory } from './chat-directory';
import type { Connection } from './connection';
import type { ChatFacts, JiraFacts, WikiFacts } from './set-up-facts';

/** What the set-up needs from outside, before it is known where the team is. */
export interface SetUpPorts {
  readonly connection: Connection;
  administers(accountId: string): Promise<boolean>;
  /** Slack as that token may use it. */
  slack(token: string): SlackToTry;
  jira(projectKey: string): JiraFacts;
  wiki(spaceKey: string): WikiFacts;
  /** Where Slack offers to make the app, with all of its manifest filled in, and where Slack is to send requests. */
  slackApp(): Promise<{ readonly createUrl: string; readonly requestUrl: string }>;
}

export interface SlackToTry extends ChatFacts, ChatDirectory {
  /** Name of the workspace. @throws SevError when Slack does not take the token */
  team(): Promise<string>;
  join(channelId: string): Promise<void>;
}
