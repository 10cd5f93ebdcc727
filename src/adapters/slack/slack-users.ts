import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { Standing } from '../../domain/person';
import type { ChatUser, ChatUsers } from '../../ports/people';
import { callSlack } from './slack-call';

type User = NonNullable<UsersInfoResponse['user']>;

export const slackUsers = (slack: WebClient): ChatUsers => ({
  async find(slackUserId) {
    const found = await callSlack(() => slack.users.info({ user: slackUserId }), ['user_not_found', 'user_not_visible']);
    return found?.user ? userOf(slackUserId, found.user) : { slackUserId, name: 'somebody', standing: 'stranger' };
  },
  async findByEmail(email) {
    const found = await callSlack(() => slack.users.lookupByEmail({ email }), ['users_not_found']);
    return found?.user?.id ? userOf(found.user.id, found.user as User) : undefined;
  },
});

const userOf = (slackUserId: string, user: User): ChatUser => ({
  slackUserId,
  name: user.real_name || user.profile?.display_name || user.name || 'somebody',
  standing: standingOf(user),
  email: user.profile?.email,
});

/** https://docs.slack.dev/reference/objects/user-object */
function standingOf(user: User): Standing {
  if (user.deleted) return 'deactivated';
  if (user.is_bot) return 'bot';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return isStranger(user) ? 'stranger' : 'member';
}

const isStranger = (user: User): boolean => 'is_stranger' in user && user.is_stranger === true;
