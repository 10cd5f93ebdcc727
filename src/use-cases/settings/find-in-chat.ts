import { channelReference, personReference } from '../../domain/chat-reference';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';
import { channelFault, personFault } from './chat-faults';

export type FoundInChat =
  | { readonly kind: 'found'; readonly id: string; readonly name: string }
  | { readonly kind: 'not-found'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: Phrase };

/** Finds the channel or person that an administrator named for a setting, and says what keeps it from being used. */
export async function findInChat(
  ports: Ports,
  accountId: string,
  what: 'channel' | 'person',
  text: string,
): Promise<FoundInChat> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  return what === 'channel' ? findChannel(ports, text) : findPerson(ports, text);
}

async function findChannel(ports: Ports, text: string): Promise<FoundInChat> {
  const reference = channelReference(text);
  if ('channelName' in reference) {
    const joined = await ports.chatDirectory.joinedChannels();
    const channel = joined.find(({ name }) => name === reference.channelName);
    if (channel) return { kind: 'found', id: channel.id, name: `#${channel.name}` };
    return {
      kind: 'not-found',
      text: `The app is in no channel of that name. Copy the channel's link in Slack and paste it here.`,
    };
  }
  const channel = await ports.chatDirectory.channel(reference.channelId);
  const fault = channelFault(channel, reference.channelId);
  return channel && fault === undefined
    ? { kind: 'found', id: channel.id, name: `#${channel.name}` }
    : { kind: 'not-found', text: fault ?? '' };
}

async function findPerson(ports: Ports, text: string): Promise<FoundInChat> {
  const reference = personReference(text);
  if (!reference)
    return {
      kind: 'not-found',
      text: 'Give an e-mail address, or the member ID that Slack copies from somebody’s profile (U0123456789).',
    };
  const user =
    'email' in reference
      ? await ports.chatUsers.findByEmail(reference.email)
      : await ports.chatUsers.find(reference.slackUserId);
  if (!user) return { kind: 'not-found', text: 'Nobody in this Slack workspace has that e-mail address.' };
  const fault = personFault(user, text.trim());
  return fault === undefined
    ? { kind: 'found', id: user.slackUserId, name: user.name }
    : { kind: 'not-found', text: fault };
}
