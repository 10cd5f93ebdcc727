import { SevError } from '../../errors';
import type { SlackToTry } from '../../ports/set-up-ports';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface Choices {
  /** The public channels that the app is in, and the user groups in use. */
  readonly channels: readonly Choice[];
  readonly groups: readonly Choice[];
  /** Why Slack did not tell its user groups. */
  readonly unseen?: SevError | undefined;
}

export async function choices(slack: SlackToTry | undefined): Promise<Choices> {
  if (!slack) return { channels: [], groups: [] };
  const [channels, groups] = await Promise.allSettled([slack.joinedChannels(), slack.groups()]);
  return {
    channels: told(channels).map(({ id, name }) => ({ id, name: `#${name}` })),
    groups: told(groups).map(({ id, handle, name }) => ({ id, name: `@${handle} (${name})` })),
    unseen: groups.status === 'rejected' ? groups.reason : undefined,
  };
}

/** @throws what is no answer of Slack's */
function told<T>(list: PromiseSettledResult<readonly T[]>): readonly T[] {
  if (list.status === 'fulfilled') return list.value;
  if (list.reason instanceof SevError) return [];
  throw list.reason;
}
