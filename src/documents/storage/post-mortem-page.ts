/** The post mortem of a SEV as it is first drafted: the team's template, filled with what is known. */
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { describeImpact } from '../../domain/impact';
import type { Incident } from '../../domain/incident';
import { utcMinute } from '../../domain/phrase';
import type { PostMortemPart } from '../../domain/post-mortem/post-mortem-part';
import { type Severity, severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { describeEntry, type TimelineEntry } from '../../domain/timeline/timeline';
import { cut } from '../../domain/title';
import { type Filling, fillTemplate } from './fill-template';
import type { PlaceholderValue } from './placeholder-value';
import type { Storage } from './storage-format';

export interface PostMortemDraft {
  readonly incident: Incident;
  readonly ownerName?: string | undefined;
  readonly reportText: string;
  readonly issueUrl: string;
  readonly channel?: { readonly name: string; readonly url: string } | undefined;
  readonly timeline: readonly TimelineEntry[];
  /** The macro that shows these parts of the SEV live; all of them when none is named. */
  readonly liveView: (parts: readonly PostMortemPart[]) => string;
}

/** Confluence allows 255 characters and no second page of the same title in a space; the key makes it the SEV's own. */
export const postMortemTitle = ({ issueKey, title, times }: Incident): string =>
  cut(`${issueKey} post mortem${times.openedAt ? ` ${times.openedAt.slice(0, 10)}` : ''}: ${title}`, titleLength);

/** Leaves room for a number behind it. */
const titleLength = 250;

export const postMortemPage = (template: string, draft: PostMortemDraft): Storage =>
  fillTemplate(template, fillingOf(draft)).storage;

/** The placeholders in a template that stand for nothing, so that somebody can mend it. */
export const unknownPlaceholders = (template: string): readonly string[] =>
  fillTemplate(template, fillingOf(nothing)).unknown;

const liveMark = '<sev-live-part />';

/** Whether what a template makes shows something of the SEV as it is when the page is read. */
export const holdsLiveParts = (template: string): boolean =>
  fillTemplate(template, fillingOf({ ...nothing, liveView: () => liveMark })).storage.includes(liveMark);

const noFollowUp: FollowUp = { issueId: '', issueKey: '', title: '', priority: 'low', done: false, statusName: '' };

const nothing: PostMortemDraft = {
  incident: { issueId: '', issueKey: '', title: '', status: 'Mitigated', times: {}, followUps: [noFollowUp] },
  reportText: '',
  issueUrl: '',
  timeline: [{ id: '', at: '', event: { kind: 'acknowledged' } }],
  liveView: () => '',
};

const fillingOf = (draft: PostMortemDraft): Filling => ({
  values: { ...facts(draft), ...parts(draft) },
  lists: [
    { names: ['sev-entry-time', 'sev-entry-text'], items: draft.timeline.map(entryValues) },
    {
      names: ['sev-follow-up-key', 'sev-follow-up-priority', 'sev-follow-up-title', 'sev-follow-up-status'],
      items: draft.incident.followUps.map(followUpValues),
    },
  ],
});

const text = (written: string): PlaceholderValue => ({ kind: 'text', text: written });

const severity = (level: Severity | undefined) => text(level ? severityLabel(level) : 'not set');

const time = (at: string | undefined) => text(at ? utcMinute(at) : 'not recorded');

function facts(draft: PostMortemDraft): Filling['values'] {
  const { incident, channel } = draft;
  const { times } = incident;
  return {
    'sev-key': text(incident.issueKey),
    'sev-title': text(incident.title),
    'sev-status': text(statusName(incident.status)),
    'sev-severity': severity(incident.severity),
    'sev-highest-severity': severity(incident.highestSeverity ?? incident.severity),
    'sev-owner': text(draft.ownerName ?? 'nobody'),
    'sev-impact': text(describeImpact(incident) || draft.reportText),
    'sev-impact-started': time(incident.impactStartedAt),
    'sev-report': text(draft.reportText),
    'sev-reported': time(times.reportedAt),
    'sev-acknowledged': time(times.acknowledgedAt),
    'sev-opened': time(times.openedAt),
    'sev-mitigated': time(times.mitigatedAt),
    'sev-jira-link': { kind: 'link', text: incident.issueKey, href: draft.issueUrl },
    'sev-channel-link': channel ? { kind: 'link', text: `#${channel.name}`, href: channel.url } : text('no channel'),
  };
}

function parts({ incident, timeline, liveView }: PostMortemDraft): Filling['values'] {
  const macro = (...shown: readonly PostMortemPart[]): PlaceholderValue => ({
    kind: 'macro',
    storage: liveView(shown) as Storage,
    text: incident.issueKey,
  });
  return {
    'sev-live': macro(),
    'sev-facts': macro('facts', 'times'),
    'sev-timeline': macro('timeline'),
    'sev-follow-ups': macro('follow-ups'),
    'sev-timeline-table': {
      kind: 'table',
      head: ['When', 'What happened'],
      rows: timeline.map((entry) => [entry.at && utcMinute(entry.at), describeEntry(entry)]),
      none: 'Nothing was recorded.',
    },
    'sev-follow-ups-table': {
      kind: 'table',
      head: ['Follow-up', 'Priority', 'What is to be done'],
      rows: incident.followUps.map(({ issueKey, priority, title }) => [issueKey, priority, title]),
      none: 'None were identified yet.',
    },
  };
}

const entryValues = (entry: TimelineEntry) => ({
  'sev-entry-time': time(entry.at || undefined),
  'sev-entry-text': text(describeEntry(entry)),
});

const followUpValues = ({ issueKey, priority, title, statusName: status }: FollowUp) => ({
  'sev-follow-up-key': text(issueKey),
  'sev-follow-up-priority': text(priority),
  'sev-follow-up-title': text(title),
  'sev-follow-up-status': text(status),
});
