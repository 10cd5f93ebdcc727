import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import { isZone } from '../../domain/clock/zone-offset';
import type { Standing } from '../../domain/person';
import type { ChatUser, ChatUsers } from '../../ports/people';
import { callSlack } from './slack-call';

type User = NonNullable<UsersInfoResponse['user']>;

export const slackUsers = (slack: WebClient): ChatUsers => {
  let team: Promise<string | undefined> | undefined;
  const ownTeam = (): Promise<string | undefined> => {
    team ??= callSlack(() => slack.auth.test()).then((self) => self?.team_id);
    return team;
  };
  return {
    async find(slackUserId) {
      const [found, team] = await Promise.all([
        callSlack(() => slack.users.info({ user: slackUserId }), ['user_not_found', 'user_not_visible']),
        ownTeam(),
      ]);
      return found?.user
        ? userOf(slackUserId, found.user, team)
        : { slackUserId, name: 'somebody', standing: 'stranger' };
    },
    async findByEmail(email) {
      const [found, team] = await Promise.all([
        callSlack(() => slack.users.lookupByEmail({ email }), ['users_not_found']),
        ownTeam(),
      ]);
      return found?.user?.id ? userOf(found.user.id, found.user as User, team) : undefined;
    },
  };
};

const userOf = (slackUserId: string, user: User, ownTeam: string | undefined): ChatUser => ({
  slackUserId,
  name: user.real_name || user.profile?.display_name || user.name || 'somebody',
  standing: standingOf(user, ownTeam),
  email: user.profile?.email,
  timeZone: user.tz !== undefined && isZone(user.tz) ? user.tz : undefined,
});

/**
 * Somebody who shares a channel through Slack Connect has a team of their own; `is_stranger` is only true of those who
 * share none. https://docs.slack.dev/reference/objects/user-object
 */
function standingOf(user: User, ownTeam: string | undefined): Standing {
  if (user.deleted) return 'deactivated';
  if (user.is_bot) return 'bot';
  if (user.team_id !== ownTeam) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}
