/** Who the app is in this workspace. Fixed, so that a container that outlives a reset still holds the right token. */
export const team = { id: 'T0WORKBNCH', name: 'Workbench', domain: 'sev-workbench' } as const;
export const otherTeam = { id: 'T0ELSEWHER', name: 'Elsewhere', domain: 'elsewhere' } as const;
export const bot = { userId: 'U0SEVBOT01', botId: 'B0SEVBOT01', appId: 'A0SEVAPP01' } as const;
export const botToken = 'xoxb-local-workbench';
export const signingSecret = 'local-workbench-signing-secret';
/** The deprecated shared secret that Slack still puts into payloads. */
export const verificationToken = 'local-verification-token';

export function teamDomain(teamId: string): string {
  return teamId === otherTeam.id ? otherTeam.domain : team.domain;
}
