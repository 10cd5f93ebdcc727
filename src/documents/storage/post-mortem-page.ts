/** The post mortem of a SEV as it is first drafted: the team's template, filled with what is known. */
import type { FollowUp } from '../../domain/follow-up';
import { describeImpact } from '../../domain/impact';
import type { Incident } from '../../domain/incident';
import { utcMinute } from '../../domain/phrase';
import { type Severity, severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { describeEntry, type TimelineEntry } from '../../domain/timeline';
import { cut } from '../../domain/title';
import { fillTemplate } from './fill-template';
import { anchor, element, type Storage, table, text } from './storage-format';

export interface PostMortemDraft {
  readonly incident: Incident;
  readonly ownerName?: string | undefined;
  readonly reportText: string;
  readonly issueUrl: string;
  readonly channel?: { readonly name: string; readonly url: string } | undefined;
  readonly timeline: readonly TimelineEntry[];
  /** The macro that shows the SEV live. */
  readonly liveView: string;
}

/** Confluence allows 255 characters and no second page of the same title in a space; the key makes it the SEV's own. */
export const postMortemTitle = ({ issueKey, title, times }: Incident): string =>
  cut(`${issueKey} post mortem${times.openedAt ? ` ${times.openedAt.slice(0, 10)}` : ''}: ${title}`, 255);

export function postMortemPage(template: string, draft: PostMortemDraft): Storage {
  const { incident } = draft;
  const severity = (level: Severity | undefined) => text(level ? severityLabel(level) : 'not set');
  const time = (at: string | undefined) => text(at ? utcMinute(at) : 'not recorded');
  return fillTemplate(template, {
    inline: {
      'sev-key': text(incident.issueKey),
      'sev-title': text(incident.title),
      'sev-status': text(statusName(incident.status)),
      'sev-severity': severity(incident.severity),
      'sev-highest-severity': severity(incident.highestSeverity ?? incident.severity),
      'sev-owner': text(draft.ownerName ?? 'nobody'),
      'sev-impact': text(describeImpact(incident) || draft.reportText),
      'sev-reported': time(incident.times.reportedAt),
      'sev-acknowledged': time(incident.times.acknowledgedAt),
      'sev-opened': time(incident.times.openedAt),
      'sev-mitigated': time(incident.times.mitigatedAt),
      'sev-jira-link': anchor(incident.issueKey, draft.issueUrl),
      'sev-channel-link': draft.channel ? anchor(`#${draft.channel.name}`, draft.channel.url) : text('no channel'),
    },
    block: {
      'sev-timeline': timelineTable(draft.timeline),
      'sev-follow-ups': followUpTable(incident.followUps),
      'sev-live': draft.liveView as Storage,
    },
  });
}

const timelineTable = (entries: readonly TimelineEntry[]): Storage =>
  entries.length === 0
    ? element('p', [text('Nothing was recorded.')])
    : table(
        ['When', 'What happened'],
        entries.map((entry) => [text(utcMinute(entry.at)), text(describeEntry(entry))]),
      );

const followUpTable = (followUps: readonly FollowUp[]): Storage =>
  followUps.length === 0
    ? element('p', [text('None were identified yet.')])
    : table(
        ['Follow-up', 'Priority', 'What is to be done'],
        followUps.map(({ issueKey, priority, title }) => [text(issueKey), text(priority), text(title)]),
      );
