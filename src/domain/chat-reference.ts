import { isId } from './chat-id';

/** What somebody typed to name a channel: its id, a link that Slack copies, or its name. */
export type ChannelReference = { readonly channelId: string } | { readonly channelName: string };

const link = /^https:\/\/[\w.-]+\.slack\.com\/(?:archives|client\/[A-Z0-9]+)\/([A-Z0-9]+)/;

export function channelReference(text: string): ChannelReference {
  const trimmed = text.trim();
  const channelId = link.exec(trimmed)?.[1] ?? trimmed;
  return isId('channel', channelId) ? { channelId } : { channelName: trimmed.replace(/^#/, '').toLowerCase() };
}

/** What somebody typed to name a person: their member id in Slack, or their e-mail address. */
export type PersonReference = { readonly slackUserId: string } | { readonly email: string };

export function personReference(text: string): PersonReference | undefined {
  const trimmed = text.trim();
  if (isId('person', trimmed)) return { slackUserId: trimmed };
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? { email: trimmed } : undefined;
}
