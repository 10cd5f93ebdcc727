import type { Incident } from '../../domain/incident';
import type { SevRecord } from '../../domain/sev-record';
import { isSev } from '../../domain/status';
import type { SevAtWork } from '../jobs/sev-at-work';

/** People deleted the channel while the SEV goes on: another takes its place. */
export function forgetDeletedChannel({ record }: SevAtWork, { status }: Incident): void {
  if (record.value.channelDeleted && isSev(status) && status !== 'Closed') record.update(withoutChannel);
}

const withoutChannel: Partial<SevRecord> = {
  channel: undefined,
  channelReady: undefined,
  channelArchivedAt: undefined,
  channelDeleted: undefined,
  invitedFor: undefined,
  invitedForComponents: undefined,
  summary: undefined,
  notAdded: undefined,
  topic: undefined,
  bookmarks: undefined,
  invitation: undefined,
  calendar: undefined,
  closing: undefined,
};
