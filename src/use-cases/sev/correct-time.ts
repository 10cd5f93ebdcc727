/** A time is put right, in Jira's field and in the timeline, and the timeline tells that it was. */
import { explainRefusal } from '../../documents/refusal';
import { correctTime as decide, entryOfTime, timeOf } from '../../domain/correct-time';
import { utcMinute } from '../../domain/phrase';
import { type TimelineEntry, timeWords } from '../../domain/timeline/timeline';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admitToSev } from '../people/admit-to-sev';
import { settleSev } from '../settling/settle-sev';

type CorrectTime = Extract<Work, { kind: 'correct-time' }>;

export async function correctTime(ports: Ports, sev: SevAtWork, work: CorrectTime): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const opened = await admitToSev(ports, sev, () => true);
  if (opened.kind === 'refused') return opened;
  const { incident, transitions, by } = opened;
  const decision = decide(incident, work, { at: receivedAt, repeat: sev.job.repeat });
  if (decision.kind === 'refused') return { kind: 'refused', text: explainRefusal(decision.because, incident, {}) };
  const { which, to } = work;
  if (decision.kind === 'already') return { kind: 'refused', text: [`${timeWords[which]} has that time already.`] };
  const { from } = await sev.job.once('before', { make: async () => ({ from: timeOf(incident, which) ?? null }) });
  const outcome: Outcome = {
    kind: 'done',
    issueKey: incident.issueKey,
    text: [`${timeWords[which]} is now ${utcMinute(to)}.`],
  };
  await moveEntry(ports, sev, work, by.name);
  await settleSev(ports, sev, {
    before: incident,
    after: decision.after,
    transitions,
    by,
    inJira: false,
    entries: [
      { id, at: receivedAt, by: by.name, event: { kind: 'time-corrected', which, from: from ?? undefined, to } },
    ],
    outcome: () => outcome,
  });
  return outcome;
}

/** The entry that tells of the step stands at its time; what it was is kept with it. */
async function moveEntry(ports: Ports, sev: SevAtWork, { which, to }: CorrectTime, by: string): Promise<void> {
  const { issueId } = sev.record.value;
  const kind = entryOfTime[which];
  const entries = kind === undefined ? [] : await ports.timelines.of(issueId);
  const entry: TimelineEntry | undefined = entries.findLast(({ event }) => event.kind === kind);
  if (!entry || entry.at === to) return;
  await ports.timelines.replace(issueId, { ...entry, at: to, place: undefined }, { at: sev.job.job.receivedAt, by });
}
