import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import type { NotAdded } from '../../ports/chat';
import { trySlack } from './slack-call';

/** Slack takes 1,000 people a call; `force` adds those it can. https://docs.slack.dev/reference/methods/conversations.invite */
const mostPerCall = 1000;

/** What Slack says of single people. Anything else it says is about the channel or the app, and stops the job. */
const reasons: Readonly<Record<string, string>> = {
  user_not_found: 'Slack does not know them, or their account is deactivated',
  user_disabled: 'their account is deactivated',
  user_is_restricted: 'guests can only be added by hand',
  user_is_ultra_restricted: 'guests can only be added by hand',
  ura_max_channels: 'guests of one channel cannot join a second',
  user_team_not_in_channel: 'they belong to another workspace',
  org_user_not_in_team: 'they belong to another workspace',
  cant_invite: 'Slack does not let them into this channel; they may belong to another workspace',
  no_permission: 'Slack does not let the app add them',
  failed_for_some_users: 'Slack gave no reason',
};

const already = ['already_in_channel', 'cant_invite_self'];
const aboutPeople = [...Object.keys(reasons), ...already, 'too_many_users'];

const refusal = z.object({
  errors: z.optional(z.array(z.object({ user: z.optional(z.string()), error: z.optional(z.string()) }))),
});

/** One person who cannot be added keeps nobody else out. */
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
  if (slackUserIds.length === 0) return [];
  const users = slackUserIds.join(',');
  const { answer, refused } = await trySlack(
    () => slack.conversations.invite({ channel: channelId, users, force: true }),
    aboutPeople,
  );
  const named = refusal.safeParse(answer ?? refused?.data).data?.errors ?? [];
  const notAdded = named.flatMap(({ user, error }) => (user === undefined ? [] : whyNot(user, error)));
  if (!refused) return notAdded;
  const unnamed = slackUserIds.filter((id) => !named.some(({ user }) => user === id));
  if (unnamed.length < slackUserIds.length) return [...notAdded, ...(await inviteSome(slack, channelId, unnamed))];
  return inviteHalves(slack, channelId, slackUserIds, refused.code);
}

/** A refusal that names nobody: fewer are tried at a time until it is clear whom it means. */
async function inviteHalves(
  slack: WebClient,
  channelId: string,
  slackUserIds: readonly string[],
  code: string,
): Promise<readonly NotAdded[]> {
  const [first = '', second] = slackUserIds;
  if (second === undefined) return whyNot(first, code);
  const half = Math.ceil(slackUserIds.length / 2);
  return [
    ...(await inviteSome(slack, channelId, slackUserIds.slice(0, half))),
    ...(await inviteSome(slack, channelId, slackUserIds.slice(half))),
  ];
}

function whyNot(slackUserId: string, code: string | undefined): readonly NotAdded[] {
  if (code !== undefined && already.includes(code)) return [];
  return [{ slackUserId, because: (code && reasons[code]) ?? code ?? 'Slack gave no reason' }];
}
