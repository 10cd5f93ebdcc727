import type { Block } from './message.ts';
import { nextTs } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

/** Something that one person alone saw, or a post through a `response_url` that a person's doing caused. */
export interface EphemeralMessage {
  readonly ts: string;
  readonly channel: string;
  /** Who saw it. */
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly thread_ts?: string;
  readonly response_type: 'ephemeral' | 'in_channel';
  /** How it came: the app's answer to a command, a `response_url`, `chat.postEphemeral`, or Slack itself. */
  readonly source: 'answer' | 'response_url' | 'chat.postEphemeral' | 'slackbot';
  readonly replaced?: boolean;
}

export function showEphemeral(
  workspace: Workspace,
  shown: Omit<EphemeralMessage, 'ts'> & { ts?: string },
): EphemeralMessage {
  const message = { ...shown, ts: shown.ts ?? nextTs(workspace) };
  workspace.ephemeral.put(message.ts, message);
  return message;
}
