import { type Deed, deedsAhead, dueNow, nextDue } from '../domain/due';
import type { TimelineEntry } from '../domain/timeline';
import type { Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { archiveChannel, archivedEntry } from './archive-channel';
import { lookAgain } from './plan-tending';
import { settleSev } from './settle-sev';
import type { SevAtWork } from './sev-at-work';

type Doing = (ports: Ports, sev: SevAtWork) => Promise<readonly TimelineEntry[]>;

const deeds: Readonly<Record<Deed, Doing>> = {
  'archive-channel': async (ports, sev) => {
    await archiveChannel(ports, sev);
    return archivedEntry(sev.record.value);
  },
};

/** Does what is due now, and notes when to look again. */
export async function tendSev(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { issueId, issueKey } = sev.record.value;
  const [reading, policy] = await Promise.all([ports.issues.read({ issueId }), ports.policies.current()]);
  if (reading?.kind !== 'incident') {
    await lookAgain(ports, sev, undefined);
    return { kind: 'refused', text: [`${issueKey} is not an incident in Jira any more.`] };
  }
  const { incident, transitions } = reading;
  // A repeat finds what it had begun no longer due, and must still end it.
  const due = await sev.job.once('due', {
    make: async () => dueNow(deedsAhead(incident, sev.record.value, policy), ports.clock.now()).map(({ deed }) => deed),
  });
  const entries: TimelineEntry[] = [];
  for (const deed of due) entries.push(...(await deeds[deed](ports, sev)));
  await settleSev(ports, sev, {
    before: incident,
    after: incident,
    transitions,
    inJira: true,
    entries,
  });
  await lookAgain(ports, sev, nextDue(deedsAhead(incident, sev.record.value, policy)));
  return { kind: 'done', issueKey, text: [`${issueKey}: ${due.length === 0 ? 'nothing was due' : due.join(', ')}.`] };
}
