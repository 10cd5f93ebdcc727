import { dayAfter, hourOfDay } from '../clock/civil-time';
import { isSev } from '../status';
import { byAccount, type Owing, type SevState } from './debt';

/** Step 8 of the policy: what came out of a SEV is done by its day, which is over at midnight. */
export const owedFollowUps = ({ incident, followUps = [], zone = 'UTC' }: SevState): readonly Owing[] =>
  !isSev(incident.status)
    ? []
    : followUps.map(({ followUp, dueDate, assigneeAccountId }) => ({
        kind: 'follow-up',
        who: byAccount(assigneeAccountId, incident.ownerAccountId),
        since: incident.times.mitigatedAt ?? incident.times.openedAt ?? hourOfDay(dueDate, 0, zone),
        due: hourOfDay(dayAfter(dueDate), 0, zone),
        followUp,
      }));
