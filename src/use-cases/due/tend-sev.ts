import { type Deed, deedsAhead, dueNow } from '../../domain/due';
import type { Reminder } from '../../domain/follow-ups/follow-up-reminder';
import type { Incident } from '../../domain/incident';
import type { MeetingReminder } from '../../domain/meeting/meeting';
import type { SevState } from '../../domain/owed/debt';
import type { Policy } from '../../domain/policy/policy';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { showChanges } from '../agreement/follow-jira';
import { letGo } from '../agreement/let-go';
import { noteAsks } from '../asks/note-asks';
import { archiveChannel, archivedEntry } from '../channel/archive-channel';
import { followUpReminders, remindOfFollowUps } from '../follow-ups/remind-of-follow-ups';
import type { SevAtWork } from '../jobs/sev-at-work';
import { noteCalls } from '../on-call/note-calls';
import { askEverybody } from '../review/ask-to-contribute';
import { remindOfMeeting } from '../review/remind-of-meeting';
import { sevState } from './sev-state';

type Doing = (ports: Ports, sev: SevAtWork, incident: Incident) => Promise<readonly TimelineEntry[]>;

const reminding =
  (reminder: MeetingReminder): Doing =>
  async (ports, sev, incident) => {
    await remindOfMeeting(ports, sev, incident, reminder);
    return [];
  };

const deeds: Readonly<Record<Deed, Doing>> = {
  'archive-channel': async (ports, sev) => {
    await archiveChannel(ports, sev);
    return archivedEntry(sev.record.value);
  },
  'remind-of-meeting-day': reminding('day'),
  'remind-of-meeting-hour': reminding('hour'),
  'remind-of-meeting-held': reminding('held'),
  'ask-for-contributions': async (ports, sev, incident) => {
    await askEverybody(ports, sev, incident);
    return [];
  },
};

/** Does what is due now, and notes when to look again. */
export async function tendSev(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { issueId, issueKey } = sev.record.value;
  const [reading, policy] = await Promise.all([ports.issues.read({ issueId }), ports.policies.current()]);
  if (reading?.kind !== 'incident') return letGo(ports, sev, reading);
  const { incident } = reading;
  // A repeat finds what it had begun no longer due, and must still end it.
  const due = await sev.job.once('due', {
    make: async () => dueNow(deedsAhead(incident, sev.record.value, policy), ports.clock.now()).map(({ deed }) => deed),
  });
  const state = await sevState(ports, incident, sev.record.value, policy);
  const reminders = await remindersDue(ports, sev, state, policy);
  if (reminders.length > 0) await remindOfFollowUps(ports, sev, incident, reminders);
  const entries: TimelineEntry[] = [
    ...(await noteCalls(ports, sev, incident)),
    ...(await noteAsks(ports, sev, state, policy)),
  ];
  for (const deed of due) entries.push(...(await deeds[deed](ports, sev, incident)));
  // What changed in Jira without a word is told now, since nobody would find it different afterwards.
  await showChanges(ports, sev, reading, { change: 'by-hand', entries });
  const done = [...due, ...(reminders.length > 0 ? ['remind of follow-ups'] : [])];
  return { kind: 'done', issueKey, text: [`${issueKey}: ${done.length === 0 ? 'nothing was due' : done.join(', ')}.`] };
}

/** What was due when the work began: a repeat finds it told, and must not take the next for it. */
const remindersDue = (ports: Ports, sev: SevAtWork, state: SevState, policy: Policy): Promise<readonly Reminder[]> =>
  sev.job.once('reminders', {
    make: async () => {
      const ahead = await followUpReminders(ports, state, policy);
      // What is overdue is due by the clock at which it was looked at, which must not be ahead of this one.
      const now = ports.clock.now();
      return ahead.filter(({ at }) => at <= now).map((reminder) => ({ ...reminder, hearer: { ...reminder.hearer } }));
    },
  });
