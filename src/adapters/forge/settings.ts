/** What an installation is told through `forge variables set`, read and parsed once per invocation. */
import * as z from 'zod/mini';
import { SevError } from '../../errors';

export interface Settings {
  readonly slackBotToken: string;
  readonly slackSigningSecret: string;
  readonly reportsChannelId: string;
  readonly engineeringGroupId: string;
  readonly onCallGroupId: string;
  readonly jiraProjectKey: string;
  readonly confluenceSpaceKey: string;
}

const given = z.string().check(z.trim(), z.minLength(1));

const variables = z.object({
  SLACK_BOT_TOKEN: given,
  SLACK_SIGNING_SECRET: given,
  SLACK_REPORTS_CHANNEL: given,
  SLACK_ENGINEERING_GROUP: given,
  SLACK_ON_CALL_GROUP: given,
  JIRA_PROJECT: given,
  CONFLUENCE_SPACE: given,
});

/** @throws SevError that names the variables that are missing */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const missing = [...new Set(read.error.issues.map(({ path }) => String(path[0])))].join(', ');
    throw new SevError('misconfigured', `Settings are missing: ${missing}.`, {
      nextStep: 'Set each with "forge variables set", then deploy again.',
    });
  }
  return {
    slackBotToken: read.data.SLACK_BOT_TOKEN,
    slackSigningSecret: read.data.SLACK_SIGNING_SECRET,
    reportsChannelId: read.data.SLACK_REPORTS_CHANNEL,
    engineeringGroupId: read.data.SLACK_ENGINEERING_GROUP,
    onCallGroupId: read.data.SLACK_ON_CALL_GROUP,
    jiraProjectKey: read.data.JIRA_PROJECT,
    confluenceSpaceKey: read.data.CONFLUENCE_SPACE,
  };
}
