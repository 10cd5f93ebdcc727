import { openSevLine, titledList, waitingReportLine } from '../../documents/incident-lines';
import type { Incident } from '../../domain/incident';
import { counted, type Phrase } from '../../domain/phrase';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit } from '../people/admit';
import { listedIncidents } from './listed-incidents';

/** How many of each are named; the rest is counted. */
const mostListed = 20;

/** What is open, as far as whoever asks may see it: SEVs, and reports that wait for a verdict. */
export async function showList(ports: Ports, job: Job): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'see');
  if (admission.kind === 'refused') return admission;
  const { accountId } = admission.person;
  const [sevs, reports] = await Promise.all([ports.issues.openSevs(accountId), ports.issues.waitingReports(accountId)]);
  if (sevs.length + reports.length === 0)
    return { kind: 'done', text: ['No SEV is open and no report waits. All is well.'] };
  const now = ports.clock.now();
  const lines = async (incidents: readonly Incident[], line: typeof openSevLine): Promise<readonly Phrase[]> =>
    (await listedIncidents(ports, incidents.slice(0, mostListed))).map((incident) => line(incident, now));
  const [sevLines, reportLines] = await Promise.all([lines(sevs, openSevLine), lines(reports, waitingReportLine)]);
  return {
    kind: 'done',
    text: [
      ...titledList(counted(sevs.length, 'open SEV'), sevLines, sevs.length),
      '\n',
      ...titledList(
        counted(reports.length, 'report waiting for a verdict', 'reports waiting for a verdict'),
        reportLines,
        reports.length,
      ),
    ],
  };
}
