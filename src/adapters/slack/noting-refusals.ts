import type { Restricted } from '../../domain/check-up/workspace-policy';
import type { Chat } from '../../ports/chat';
import type { Health } from '../../ports/health';
import { slackErrorOf } from './slack-call';

/** What Slack answers when the workspace's own policy, not a missing scope, stands against it. */
const byPolicy: ReadonlySet<string> = new Set([
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'no_permission',
  'user_is_restricted',
  'ekm_access_denied',
]);

/** The same chat, which remembers what the workspace refused: nobody can ask Slack for its policy. */
export function notingRefusals(chat: Chat, health: Pick<Health, 'noteRefusal'>, now: () => string): Chat {
  const noting =
    <Given extends readonly unknown[], Result>(which: Restricted, call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await call(...given);
      } catch (error) {
        const code = slackErrorOf(error);
        if (code !== undefined && byPolicy.has(code)) await health.noteRefusal(which, { at: now(), code });
        throw error;
      }
    };
  return {
    ...chat,
    createChannel: noting('channel', chat.createChannel),
    archive: noting('archive', chat.archive),
    invite: noting('invite', chat.invite),
  };
}
