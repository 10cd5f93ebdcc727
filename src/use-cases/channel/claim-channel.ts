import { channelName } from '../../domain/channel-name';
import type { Incident } from '../../domain/incident';
import type { Channel, Openness } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/** Finds or makes the SEV's channel. */
export async function ensureChannel(ports: Ports, { job, record }: SevAtWork, incident: Incident): Promise<void> {
  if (record.value.channel) return;
  const openTo = record.value.private ? 'invited' : 'everyone';
  const { id, name } = await job.once('channel', {
    make: async () => ({ ...(await claimChannel(ports, incident, openTo, 1)) }),
  });
  const wanted = channelName(incident.issueKey, incident.title);
  record.update({ channel: { id, name, insteadOf: name === wanted ? undefined : wanted } });
}

/**
 * A taken name may be the work of an attempt that was cut off: it holds the Jira number, so a channel of that name
 * that the app itself made is this SEV's own. Anybody else's is left alone.
 */
async function claimChannel(ports: Ports, incident: Incident, openTo: Openness, attempt: number): Promise<Channel> {
  const name = channelName(incident.issueKey, incident.title, attempt);
  const made = await ports.chat.createChannel(name, openTo);
  if (made !== 'name-taken') return made;
  const own = await ports.chat.findOwnChannel(name, openTo);
  const boundTo = own && (await ports.records.issueIdOfChannel(own.id));
  if (own && (boundTo === undefined || boundTo === incident.issueId)) return own;
  return claimChannel(ports, incident, openTo, attempt + 1);
}
