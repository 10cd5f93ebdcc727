import type { AppReply } from '../slack.ts';
import { bot, team, teamDomain, verificationToken } from '../workspace/identity.ts';
import type { User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sendToApp } from './send.ts';

/** The fields that every interaction payload has. https://docs.slack.dev/reference/interaction-payloads */
export function payloadFor(user: User, type: string) {
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id },
    api_app_id: bot.appId,
    token: verificationToken,
    team: { id: team.id, domain: teamDomain(team.id) },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Sends a click, a submission or a shortcut to the app's interactivity URL. */
export function sendPayload(workspace: Workspace, payload: Readonly<Record<string, unknown>>): Promise<AppReply> {
  return sendToApp(workspace, {
    manifestUrl: workspace.app.settings?.interactivity?.request_url,
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    type: 'application/x-www-form-urlencoded',
  });
}
