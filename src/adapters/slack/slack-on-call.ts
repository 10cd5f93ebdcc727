import type { Chat } from '../../ports/chat';
import type { OnCall } from '../../ports/on-call';

/** Who is on call is who stands in a Slack user group, which the team or its pager keeps current. */
export const slackOnCall = (chat: Chat, groupId: string): OnCall => ({ now: () => chat.membersOfGroup(groupId) });
