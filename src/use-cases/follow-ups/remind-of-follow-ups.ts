import { sentence } from '../../documents/blocks/message';
import { followUpReminder, type RemindedOf } from '../../documents/follow-up-reminder';
import { type Reminder, remindersAhead, toldKey, toldValue } from '../../domain/follow-ups/follow-up-reminder';
import type { Incident } from '../../domain/incident';
import type { SevState } from '../../domain/owed/debt';
import { civilHours, type Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import { tellDirectly } from '../people/tell-directly';
import { followUpsOwed } from './follow-ups-owed';

/** Worked out anew from Jira and from what each was told, so that none is missed and none told twice. */
export async function followUpReminders(ports: Ports, state: SevState, policy: Policy): Promise<readonly Reminder[]> {
  const owed = await followUpsOwed(ports, state, policy);
  const told = state.record.remindersTold ?? {};
  return remindersAhead(owed, { told, civil: civilHours(policy), now: ports.clock.now() });
}

/** One message to each person, of all that they have to hear. */
export async function remindOfFollowUps(
  ports: Ports,
  sev: SevAtWork,
  incident: Incident,
  due: readonly Reminder[],
): Promise<void> {
  const hearers = new Map(due.map(({ hearer }) => [hearer.slackUserId, hearer]));
  await together([...hearers.keys()].map((slackUserId) => tell(ports, sev, incident, forOne(due, slackUserId))));
  const told = Object.fromEntries(due.map((reminder) => [toldKey(reminder), toldValue(reminder)]));
  sev.record.update({ remindersTold: { ...stillAbout(sev, incident), ...told } });
}

const forOne = (due: readonly Reminder[], slackUserId: string): readonly Reminder[] =>
  due.filter(({ hearer }) => hearer.slackUserId === slackUserId);

/** Of what is done nobody is told again, so what was told of it need not be kept. */
function stillAbout({ record }: SevAtWork, { followUps }: Incident) {
  const open = new Set(followUps.filter(({ done }) => !done).map(({ issueId }) => issueId));
  const kept = Object.entries(record.value.remindersTold ?? {});
  return Object.fromEntries(kept.filter(([key]) => open.has(key.split(':')[0] ?? '')));
}

async function tell(
  ports: Ports,
  { job, record }: SevAtWork,
  incident: Incident,
  reminders: readonly Reminder[],
): Promise<void> {
  const slackUserId = reminders[0]?.hearer.slackUserId;
  if (slackUserId === undefined) return;
  const about = await Promise.all(reminders.map((reminder) => remindedOf(ports, incident, reminder)));
  const url = await ports.issues.urlOf(incident.issueKey);
  await job.once(`reminded-${slackUserId}`, {
    make: async () => {
      await tellDirectly(ports, slackUserId, {
        id: `${job.job.id}:follow-ups:${slackUserId}`,
        message: sentence(
          followUpReminder({ issueKey: record.value.issueKey, title: incident.title, url }, about.flat()),
        ),
        maybePostedSince: job.repeat ? job.job.receivedAt : undefined,
      });
      return true;
    },
  });
}

async function remindedOf(ports: Ports, { followUps }: Incident, reminder: Reminder): Promise<readonly RemindedOf[]> {
  const followUp = followUps.find(({ issueId }) => issueId === reminder.issueId);
  if (!followUp) return [];
  const { stage, dueDate } = reminder;
  return [{ followUp, stage, dueDate, url: await ports.issues.urlOf(followUp.issueKey) }];
}
