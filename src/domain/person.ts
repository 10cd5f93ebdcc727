/** Somebody as Slack and Jira know them; either side may be missing. */
export interface Person {
  readonly name: string;
  readonly slackUserId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** Whether both are known to be the same on one side. */
export const samePerson = (one: Person, other: Person): boolean =>
  (one.slackUserId !== undefined && one.slackUserId === other.slackUserId) ||
  (one.accountId !== undefined && one.accountId === other.accountId);

/** What a Slack user is to the team's workspace. Only members may act. */
export type Standing = 'member' | 'guest' | 'stranger' | 'bot' | 'deactivated';

export interface SlackPerson extends Person {
  readonly slackUserId: string;
  readonly standing: Standing;
}

/** Who asks for something, as the door authenticated them. */
export type Actor =
  | { readonly via: 'slack'; readonly slackUserId: string }
  | { readonly via: 'jira'; readonly accountId: string };

/** How a request names a person: a Slack mention, or an Atlassian account chosen on a screen. */
export type PersonRef = { readonly slackUserId: string } | { readonly accountId: string };
