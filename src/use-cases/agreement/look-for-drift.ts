import { bookmarkDrift } from '../../domain/bookmark-drift';
import type { Drift } from '../../domain/drift';
import type { Incident } from '../../domain/incident';
import type { PostedMessage } from '../../domain/sev-record';
import { isPassing } from '../../errors';
import type { ChannelLook } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { foundChannel } from '../channel/found-channel';
import type { SevAtWork } from '../jobs/sev-at-work';
import { cardMatters } from '../report/show-card';

/** Asks how the incident's places look. Comes back into a channel that the app was put out of, to be able to look. */
export async function lookForDrift(ports: Ports, sev: SevAtWork, incident: Incident): Promise<Drift> {
  const { card, stakeholders } = sev.record.value;
  const [inChannel, cardState, stakeholdersState, opened] = await Promise.all([
    lookInChannel(ports, sev),
    card && cardMatters(incident) ? stateOf(ports, sev, card) : undefined,
    stakeholders && incident.status !== 'Closed' ? stateOf(ports, sev, stakeholders) : undefined,
    openedToOthers(ports, sev, incident),
  ]);
  return {
    ...inChannel,
    ...(cardState === 'gone' ? { card: 'gone' } : {}),
    ...(stakeholdersState === 'gone' ? { stakeholders: 'gone' } : {}),
    ...(opened.length > 0 ? { opened } : {}),
  };
}

/** Whoever opened what is private may not know that it is. */
async function openedToOthers(
  ports: Ports,
  { record }: SevAtWork,
  { securityLevelId }: Incident,
): Promise<NonNullable<Drift['opened']>> {
  const { private: closed, postMortem } = record.value;
  if (!closed) return [];
  const isOpen = postMortem !== undefined && !(await ports.pages.isRestricted(postMortem.pageId));
  return [...(securityLevelId === undefined ? (['issue'] as const) : []), ...(isOpen ? (['page'] as const) : [])];
}

async function lookInChannel(ports: Ports, sev: SevAtWork): Promise<Drift> {
  const { channel } = sev.record.value;
  if (!channel) return {};
  const look = await ports.chat.look(channel.id);
  const found = foundChannel(sev.record.value, look);
  const drift = { ...nameDrift(sev, look), ...(found ? { channel: found } : {}) };
  if (!look || look.archived) return drift;
  if (!look.joined) await ports.chat.join(channel.id);
  return {
    ...drift,
    // Out of an archived channel, Slack puts the app by itself.
    ...(found === undefined && !look.joined ? { left: true } : {}),
    ...topicDrift(sev, look),
    ...(await summaryDrift(ports, sev)),
    ...bookmarkDrift(sev.record.value, await ports.chat.bookmarksOf(channel.id)),
  };
}

const nameDrift = ({ record }: SevAtWork, look: ChannelLook | undefined): Drift =>
  look === undefined || look.name === record.value.channel?.name ? {} : { name: look.name };

/** What only Slack's own spelling makes different was set by the app, and is left as it is. */
const topicDrift = ({ record }: SevAtWork, { topic, topicBy }: ChannelLook): Drift =>
  record.value.topic === undefined || topic === record.value.topic || topicBy === undefined ? {} : { topicBy };

async function summaryDrift(ports: Ports, sev: SevAtWork): Promise<Drift> {
  const { summary } = sev.record.value;
  if (!summary) return {};
  const state = await stateOf(ports, sev, summary);
  if (state === 'gone') return { summary: 'gone' };
  return state === 'not-pinned' && summary.pinned ? { summary: 'unpinned' } : {};
}

/** What cannot be looked at is taken to be right. */
async function stateOf(ports: Ports, { job }: SevAtWork, { channelId, ts }: PostedMessage) {
  try {
    return await ports.chat.stateOf(channelId, ts);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('a message could not be looked at', error, { job: job.job.id });
    return undefined;
  }
}
