import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import { SevError } from '../../errors';
import type { NotAdded } from '../../ports/chat';
import { callSlack } from './slack-call';

/** Slack takes 1,000 people a call; `force` adds those it can. https://docs.slack.dev/reference/methods/conversations.invite */
const mostPerCall = 1000;

const reasons: Readonly<Record<string, string>> = {
  user_not_found: 'Slack does not know them',
  user_is_restricted: 'guests can only be added by hand',
  user_is_ultra_restricted: 'guests can only be added by hand',
  user_disabled: 'their account is deactivated',
  user_team_not_in_channel: 'they belong to another workspace',
  cant_invite: 'Slack does not let the app add them',
  no_permission: 'Slack does not let the app add them',
};

export async function inviteAll(
  slack: WebClient,
  channelId: string,
  slackUserIds: readonly string[],
): Promise<readonly NotAdded[]> {
  const notAdded: NotAdded[] = [];
  for (let start = 0; start < slackUserIds.length; start += mostPerCall)
    notAdded.push(...(await inviteSome(slack, channelId, slackUserIds.slice(start, start + mostPerCall))));
  return notAdded;
}

async function inviteSome(
  slack: WebClient,
  channelId: string,
  slackUserIds: readonly string[],
): Promise<readonly NotAdded[]> {
  const answer = await inviteByForce(slack, channelId, slackUserIds);
  return (answer ?? []).flatMap(({ user, error }) =>
    user && error !== 'already_in_channel' && error !== 'cant_invite_self'
      ? [{ slackUserId: user, because: (error && reasons[error]) ?? error ?? 'Slack gave no reason' }]
      : [],
  );
}

const refusals = z.object({
  data: z.object({ errors: z.array(z.object({ user: z.string(), error: z.string() })).check(z.minLength(1)) }),
});

type Refused = readonly { readonly user?: string; readonly error?: string }[];

/** When nobody at all could be added, Slack's answer is an error with the same list in it. */
async function inviteByForce(
  slack: WebClient,
  channelId: string,
  slackUserIds: readonly string[],
): Promise<Refused | undefined> {
  try {
    const answer = await callSlack(
      () => slack.conversations.invite({ channel: channelId, users: slackUserIds.join(','), force: true }),
      ['already_in_channel', 'cant_invite_self'],
    );
    return answer?.errors;
  } catch (error) {
    const refused = error instanceof SevError ? refusals.safeParse(error.cause).data : undefined;
    if (!refused) throw error;
    return refused.data.errors;
  }
}
