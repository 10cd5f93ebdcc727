import type { Channel, Message, Workspace } from './workspace.ts';

interface AnsweredChannel extends Channel {
  readonly ephemeral: readonly (Message & { readonly replaced?: boolean })[];
}

/** As the site answers it: what only this person saw stands beside the messages of its channel. */
export interface AnsweredWorkspace extends Workspace {
  readonly channels: readonly AnsweredChannel[];
}

/** Puts what only this person saw among the messages of its channel, in order of time. */
export function readWorkspace(answer: AnsweredWorkspace): Workspace {
  return { ...answer, channels: answer.channels.map((channel) => withEphemeral(channel, answer.botUserId)) };
}

function withEphemeral(channel: AnsweredChannel, botUserId: string): Channel {
  const only = channel.ephemeral.filter(({ replaced }) => !replaced);
  const marked = only.map((message) => ({ ...message, user: botUserId, ephemeral: true }));
  return {
    ...channel,
    messages: [...channel.messages, ...marked].sort((one, other) => Number(one.ts) - Number(other.ts)),
  };
}
