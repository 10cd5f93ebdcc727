import type { Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';

/** The issue that a request is about, as far as the app's own records tell. */
export async function issueIdOf(ports: Ports, work: Work): Promise<string | undefined> {
  if (!('incident' in work) || !work.incident) return undefined;
  const { incident } = work;
  if ('issueId' in incident) return incident.issueId;
  if ('channelId' in incident) return ports.records.issueIdOfChannel(incident.channelId);
  return ports.records.issueIdOfKey(incident.issueKey);
}
