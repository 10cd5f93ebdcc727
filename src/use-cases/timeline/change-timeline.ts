/** What people do to the timeline itself: add, correct, reorder and remove. Everything that was stays on record. */

import type { Phrase } from '../../domain/phrase';
import type { Change } from '../../domain/timeline/kept-entry';
import { longestNote } from '../../domain/timeline/marked-message';
import { moveEntry } from '../../domain/timeline/move-entry';
import { describeEntry, minuteOf, type TimelineEntry, wordsOf } from '../../domain/timeline/timeline';
import { cut } from '../../domain/title';
import type { Outcome, TimelineWork } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { showTimeline } from '../forms/fill-timeline';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';

type Changing = Exclude<TimelineWork, { kind: 'mark-message' }>;

export async function changeTimeline(ports: Ports, sev: SevAtWork, work: Changing): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} changes a timeline for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const admission = await admit(ports, actor, 'act', issueId);
  if (admission.kind === 'refused') return admission;
  if ('at' in work && work.at !== undefined && work.at > receivedAt)
    return refused('That time is still to come; the timeline tells what happened.');
  const { name, slackUserId } = admission.person;
  await sev.job.begun();
  const done = await carryOut(ports, sev, work, { at: receivedAt, by: name, slackUserId });
  if (work.list) await showTimeline(ports, { ...work.list, issueKey }, actor, issueId);
  if (done === undefined) return refused('That entry is not in the timeline any more.');
  return 'kind' in done ? done : { kind: 'done', issueKey, text: done };
}

type Refused = Extract<Outcome, { kind: 'refused' }>;

const refused = (text: string): Refused => ({ kind: 'refused', text: [text] });

interface Author extends Change {
  readonly by: string;
  readonly slackUserId?: string | undefined;
}

/** @returns what was done; undefined when there is no such entry */
async function carryOut(
  ports: Ports,
  sev: SevAtWork,
  work: Changing,
  by: Author,
): Promise<Phrase | Refused | undefined> {
  const { issueId, issueKey } = sev.record.value;
  if (work.kind === 'note') {
    await ports.timelines.add(issueId, noteBy(by, sev.job.job.id, work));
    return [`Added to the timeline of ${issueKey}.`];
  }
  if (work.kind === 'move-entry') return move(ports, issueId, work, by);
  const kept = await ports.timelines.find(issueId, work.entryId);
  if (!kept) return undefined;
  if (work.kind === 'remove-entry') {
    if (kept.removedAt === undefined) await ports.timelines.remove(issueId, work.entryId, by);
    return [`Removed from the timeline of ${issueKey}: ${cut(describeEntry(kept), 200)}`];
  }
  if (work.was && !sev.job.repeat && isOvertaken(kept, work.was))
    return refused(`Somebody else changed this entry meanwhile, to “${cut(wordsOf(kept), 300)}”. Yours was not saved.`);
  await ports.timelines.replace(issueId, reworded(kept, work), by);
  return [`The timeline of ${issueKey} is corrected.`];
}

const noteBy = (
  { at, by, slackUserId }: Author,
  id: string,
  work: Extract<Changing, { kind: 'note' }>,
): TimelineEntry => ({
  id,
  at: work.at ?? at,
  by,
  event: { kind: 'note', text: cut(work.text, longestNote), author: { name: by, slackUserId } },
});

const isOvertaken = (kept: TimelineEntry, was: { readonly text: string; readonly at: string }): boolean =>
  wordsOf(kept) !== was.text || minuteOf(kept.at) !== minuteOf(was.at);

/** A form knows times to the minute; a minute that was left alone keeps its seconds. */
function reworded(kept: TimelineEntry, { text, at }: Extract<Changing, { kind: 'edit-entry' }>): TimelineEntry {
  const moved = minuteOf(at) !== minuteOf(kept.at);
  const entry = { ...kept, at: moved ? at : kept.at, place: moved ? undefined : kept.place };
  const words = cut(text, longestNote);
  if (entry.event.kind === 'note') return { ...entry, event: { ...entry.event, text: words } };
  return words === describeEntry(kept) ? entry : { ...entry, wording: words };
}

async function move(
  ports: Ports,
  issueId: string,
  { entryId, direction }: Extract<Changing, { kind: 'move-entry' }>,
  change: Change,
): Promise<Phrase> {
  const moved = moveEntry(await ports.timelines.of(issueId), entryId, direction);
  for (const entry of moved) await ports.timelines.replace(issueId, entry, change);
  return moved.length > 0
    ? ['Moved.']
    : ['Entries of different minutes stand by their time. Edit the time to move this one.'];
}
