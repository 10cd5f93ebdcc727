/** What the app asks of Slack, as it is written for Slack itself. https://docs.slack.dev/reference/app-manifest */
import manifest from '../../../slack-app-manifest.json';

export const scopesNeeded: readonly string[] = manifest.oauth_config.scopes.bot;

/**
 * Where Slack offers to make the app with all of its manifest filled in.
 * @param requestUrl of the web trigger, which Slack sends everything to
 * @see https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests
 */
export function createAppUrl(requestUrl: string): string {
  const filled = JSON.stringify(manifest).replaceAll('https://WEB-TRIGGER-URL', requestUrl);
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(filled)}`;
}
