import type { FollowUpView, Permitted, SevView, TimelineEntryView } from '../../contract/sev-view';
import { channelUrl } from '../../documents/links';
import { type Deed, deeds } from '../../domain/deed';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Incident } from '../../domain/incident';
import { plainText } from '../../domain/phrase';
import { type Severity, severityLabel } from '../../domain/severity';
import { describeEntry, type TimelineEntry, wordsOf } from '../../domain/timeline/timeline';
import type { LookedAt } from '../../use-cases/looking/look-at-sev';
import { reviewView } from './review-view';

/** The look at a SEV as the contract with the screens has it. */
export function sevView(look: LookedAt): SevView {
  const { incident, record, owner, timeline, update } = look;
  return {
    ...(look.frozen ? { frozen: look.frozen } : {}),
    issueKey: incident.issueKey,
    url: look.issueUrl,
    title: incident.title,
    status: incident.status,
    ...(incident.severity ? { severity: severityView(incident.severity) } : {}),
    ...highestSeverity(incident),
    ...(incident.ownerAccountId
      ? { owner: { accountId: incident.ownerAccountId, name: owner?.name ?? 'somebody' } }
      : {}),
    ...(record?.channel ? { channel: { name: record.channel.name, url: channelUrl(record.channel.id) } } : {}),
    ...(record?.postMortem ? { postMortem: { title: record.postMortem.title, url: record.postMortem.url } } : {}),
    impact: { ...(incident.impact ? { text: incident.impact } : {}), affects: incident.affects ?? [] },
    ...timesOf(incident),
    ...(update.dueAt ? { nextUpdateDue: update.dueAt } : {}),
    updateEveryMinutes: update.everyMinutes,
    ...reviewView(record),
    followUps: incident.followUps.map((followUp) => followUpView(followUp, look)),
    dueDates: look.dueDates,
    timeline: timeline.map(entryView),
    notices: noticesOf(look),
    may: Object.fromEntries(deeds.map((deed) => [deed, permitted(look, deed)])) as Readonly<Record<Deed, Permitted>>,
  };
}

const severityView = (level: Severity) => ({ level, label: severityLabel(level) });

function highestSeverity({
  severity,
  highestSeverity: highest = severity,
}: Incident): Pick<SevView, 'highestSeverity'> {
  return highest ? { highestSeverity: severityView(highest) } : {};
}

const timesOf = ({ times, impactStartedAt }: Incident) => ({
  ...(impactStartedAt ? { impactStartedAt } : {}),
  ...(times.reportedAt ? { reportedAt: times.reportedAt } : {}),
  ...(times.acknowledgedAt ? { acknowledgedAt: times.acknowledgedAt } : {}),
  ...(times.openedAt ? { openedAt: times.openedAt } : {}),
  ...(times.mitigatedAt ? { mitigatedAt: times.mitigatedAt } : {}),
  ...(times.closedAt ? { closedAt: times.closedAt } : {}),
});

function entryView(entry: TimelineEntry): TimelineEntryView {
  const text = describeEntry(entry);
  const words = wordsOf(entry);
  return { id: entry.id, at: entry.at, text, ...(words === text ? {} : { words }) };
}

function followUpView(followUp: FollowUp, { facts, urls }: LookedAt): FollowUpView {
  const { assignee, dueDate } = facts.get(followUp.issueKey) ?? {};
  return {
    issueKey: followUp.issueKey,
    title: followUp.title,
    url: urls.get(followUp.issueKey) ?? '',
    priority: followUp.priority,
    done: followUp.done,
    statusName: followUp.statusName,
    ...(assignee ? { assignee } : {}),
    ...(dueDate ? { dueDate } : {}),
    ...(followUp.linked ? { linked: true } : {}),
  };
}

function noticesOf({ unfinished }: LookedAt): SevView['notices'] {
  if (!unfinished) return [];
  const { outcome } = unfinished;
  if (outcome?.kind === 'failed') return [{ kind: 'failed', text: `${plainText(outcome.text)} ${outcome.nextStep}` }];
  return [{ kind: 'working', text: 'A change to this SEV is being carried out.' }];
}

function permitted({ refusals }: LookedAt, deed: Deed): Permitted {
  const because = refusals[deed];
  return because === undefined ? { allowed: true } : { allowed: false, because };
}
