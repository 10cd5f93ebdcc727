import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Channel, Openness } from '../../ports/chat';
import { callSlack } from './slack-call';

/** A channel that cannot be made private is not made at all. */
export async function createChannel(slack: WebClient, name: string, openTo: Openness): Promise<Channel | 'name-taken'> {
  const is_private = openTo === 'invited';
  const made = await callSlack(() => slack.conversations.create({ name, is_private }), ['name_taken']);
  if (made === undefined) return 'name-taken';
  const { id, name: given } = made.channel ?? {};
  if (!id) throw new SevError('rejected', 'Slack made a channel but did not say which.', { nextStep: 'Try again.' });
  return { id, name: given ?? name };
}
