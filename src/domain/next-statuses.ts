import type { Circumstances, Decision } from './decision';
import type { Incident } from './incident';
import { closeSev, mitigate, reopenSev, startFollowUp } from './lifecycle';
import { isSev, type SevStatus, sevStatuses } from './status';

const moves: Readonly<Record<SevStatus, (incident: Incident, when: Circumstances) => Decision>> = {
  Open: reopenSev,
  Mitigated: mitigate,
  'Follow-up': startFollowUp,
  Closed: closeSev,
};

/** The statuses that a SEV can be given now. Closing is among them while its gate is shut: it says what is missing. */
export function nextStatuses(incident: Incident): readonly SevStatus[] {
  if (!isSev(incident.status)) return [];
  return sevStatuses.filter((status) => {
    // Neither the time nor a repetition matters to whether it can be done.
    const decision = moves[status](incident, { at: '', repeat: false });
    if (decision.kind === 'refused') return decision.because.reason === 'not-ready';
    return decision.kind === 'change';
  });
}
