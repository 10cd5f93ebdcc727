/** What the app asks of Slack, as it is written for Slack itself. https://docs.slack.dev/reference/app-manifest */
import manifest from '../../../slack-app-manifest.json';

export const scopesNeeded: readonly string[] = manifest.oauth_config.scopes.bot;
