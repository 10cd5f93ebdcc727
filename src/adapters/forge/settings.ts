/** What an installation is told, by `forge variables set` or on its settings page; read once per invocation. */
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

const names: Readonly<Record<keyof Settings, string>> = {
  slackBotToken: 'SLACK_BOT_TOKEN',
  slackSigningSecret: 'SLACK_SIGNING_SECRET',
  reportsChannelId: 'SLACK_REPORTS_CHANNEL',
  engineeringGroupId: 'SLACK_ENGINEERING_GROUP',
  onCallGroupId: 'SLACK_ON_CALL_GROUP',
  jiraProjectKey: 'JIRA_PROJECT',
  confluenceSpaceKey: 'CONFLUENCE_SPACE',
};

type Environment = Readonly<Record<string, string | undefined>>;

const inWords = Object.entries(names) as readonly (readonly [keyof Settings, string])[];

/** What was set by variables of the deployment; an empty one counts as not set. */
export const settingsByVariables = (environment: Environment): Partial<Settings> =>
  Object.fromEntries(
    inWords.flatMap(([setting, variable]) => {
      const value = environment[variable]?.trim();
      return value ? [[setting, value]] : [];
    }),
  );

/**
 * Variables win over what was stored, so that whoever deploys can always set a value right.
 * @throws SevError that names the settings that are missing
 */
export function readSettings(environment: Environment, stored: Partial<Settings> = {}): Settings {
  const given = { ...stored, ...settingsByVariables(environment) };
  const missing = inWords.filter(([setting]) => given[setting] === undefined).map(([, variable]) => variable);
  if (missing.length === 0) return given as Settings;
  throw new SevError('misconfigured', `Settings are missing: ${missing.join(', ')}.`, {
    nextStep:
      'Set the app up on “SEV Response settings” among Jira\'s apps, or set each with "forge variables set" and deploy again.',
  });
}
