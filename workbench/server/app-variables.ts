import type { ConfluenceFacts } from '../confluence/confluence.ts';
import type { JiraFacts } from '../jira/jira.ts';
import type { SlackFacts } from '../slack/slack.ts';

/** What an administrator would set by `forge variables set`, taken from the seeded site. */
export function appVariables(
  slack: SlackFacts,
  jira: JiraFacts,
  confluence: ConfluenceFacts,
): Readonly<Record<string, string>> {
  const userGroup = (handle: string): string => {
    const group = slack.userGroups.find((candidate) => candidate.handle === handle);
    if (!group) throw new Error(`Slack has no user group ${handle}`);
    return group.id;
  };
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_REPORTS_CHANNEL: slack.channels.reports.id,
    SLACK_ENGINEERING_GROUP: userGroup('eng'),
    SLACK_ON_CALL_GROUP: userGroup('on-call'),
    JIRA_PROJECT: jira.projectKey,
    CONFLUENCE_SPACE: confluence.spaceKey,
  };
}
