import { type Circumstances, change, type Decision, needs } from '../../domain/decision';
import type { Incident } from '../../domain/incident';
import type { SevRecord } from '../../domain/sev-record';
import type { Work } from '../../domain/work';
import type { Verb } from '../sev/verb';

/** The channel of a closed SEV stays, because somebody wants it to. */
export const keepChannel: Verb<Extract<Work, { kind: 'keep-channel' }>> = {
  decide: (incident, deed) => decideKeeping(incident, deed.record, deed),
  event: () => ({ kind: 'channel-kept' }),
  remember: () => ({ channelKept: true }),
  done: (_, { issueKey }) => [`The channel of ${issueKey} is kept.`],
  already: ({ issueKey }) => [`The channel of ${issueKey} is kept already.`],
};

function decideKeeping(incident: Incident, record: SevRecord, { repeat }: Circumstances): Decision {
  if (incident.status !== 'Closed' || record.channelArchivedAt) return needs('Closed, with its channel not archived');
  return record.channelKept && !repeat ? { kind: 'already' } : change(incident);
}
