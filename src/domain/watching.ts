import type { SevRecord } from './sev-record';

/** Whether the app looks by itself, each hour, if Slack still shows what Jira says: while people use the SEV's channel. */
export function isWatched({ channel, channelArchivedAt, channelKept, unarchiveAsked, gone, told }: SevRecord): boolean {
  if (!channel || gone) return false;
  if (channelArchivedAt !== undefined) return unarchiveAsked === true;
  return !(told.status === 'Closed' && channelKept);
}
