/** What the post mortem's macro shows of a SEV, for exports, which run no screens. */
import type { FollowUp, FollowUpFacts } from '../../domain/follow-ups/follow-up';
import { describeImpact } from '../../domain/impact';
import type { Incident, TimeName } from '../../domain/incident';
import { utcMinute } from '../../domain/phrase';
import type { PostMortemPart } from '../../domain/post-mortem/post-mortem-part';
import { severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { describeEntry, type TimelineEntry } from '../../domain/timeline/timeline';
import { type AdfNode, type AdfPage, factTable, heading, infoPanel, listTable, textBlock } from './block';
import { type AdfInline, link, written } from './document';

export interface ExportedSev {
  readonly incident: Incident;
  readonly issueUrl: string;
  readonly ownerName?: string | undefined;
  readonly channel?: { readonly name: string; readonly url: string } | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly facts: ReadonlyMap<string, FollowUpFacts>;
  readonly urls: ReadonlyMap<string, string>;
  /** When the post mortem was approved, and by whom, where it was. */
  readonly frozen?: { readonly at: string; readonly by: string } | undefined;
  /** When it is exported: ISO 8601 UTC. */
  readonly now: string;
}

export const exportedSev = (sev: ExportedSev, parts: readonly PostMortemPart[]): AdfPage =>
  page([infoPanel(asOf(sev)), ...parts.flatMap((part) => shown[part](sev))]);

/** Why there is nothing to show. */
export const exportedNothing = (why: string): AdfPage => page([textBlock(written(why))]);

const page = (content: readonly AdfNode[]): AdfPage => ({ version: 1, type: 'doc', content });

const asOf = ({ incident, frozen, now }: ExportedSev): string =>
  frozen
    ? `${incident.issueKey} as approved by ${frozen.by} on ${utcMinute(frozen.at)}. It may have changed in Jira since.`
    : `${incident.issueKey} as of ${utcMinute(now)}.`;

const shown: Readonly<Record<PostMortemPart, (sev: ExportedSev) => readonly AdfNode[]>> = {
  facts: (sev) => [heading(3, sev.incident.title || sev.incident.issueKey), factTable(factsOf(sev))],
  times: ({ incident }) => [heading(3, 'Times'), factTable(timesOf(incident))],
  timeline: ({ timeline }) => [heading(3, 'Timeline'), timelineOf(timeline)],
  'follow-ups': (sev) => [
    heading(3, 'Follow-ups'),
    heading(4, 'High priority'),
    followUpsOf(sev, 'high'),
    heading(4, 'Low priority'),
    followUpsOf(sev, 'low'),
  ],
};

const label = (incident: Incident): string => (incident.severity ? severityLabel(incident.severity) : 'Not set');

function factsOf({ incident, issueUrl, ownerName, channel }: ExportedSev) {
  const { highestSeverity = incident.severity } = incident;
  const rows: (readonly [string, readonly AdfInline[]])[] = [
    ['SEV', linked(incident.issueKey, issueUrl)],
    ['Status', written(statusName(incident.status))],
    ['Severity', written(label(incident))],
    ['Highest severity', written(highestSeverity ? severityLabel(highestSeverity) : 'Not set')],
    ['Owner', written(ownerName ?? 'Nobody yet')],
    ['Impact', written(describeImpact(incident) || 'Not described yet')],
  ];
  return channel ? [...rows, ['Channel', linked(`#${channel.name}`, channel.url)] as const] : rows;
}

const timeLabels: readonly (readonly [TimeName, string])[] = [
  ['impactStartedAt', 'Impact started'],
  ['reportedAt', 'Reported'],
  ['acknowledgedAt', 'Acknowledged'],
  ['openedAt', 'Opened'],
  ['mitigatedAt', 'Mitigated'],
  ['closedAt', 'Closed'],
];

const timesOf = (incident: Incident) =>
  timeLabels.map(([name, text]) => {
    const at = name === 'impactStartedAt' ? incident.impactStartedAt : incident.times[name];
    return [text, written(at ? utcMinute(at) : 'Not yet')] as const;
  });

const timelineOf = (timeline: readonly TimelineEntry[]): AdfNode =>
  timeline.length === 0
    ? textBlock(written('Nothing was recorded.'))
    : listTable(
        ['When', 'What happened'],
        timeline.map((entry) => [written(utcMinute(entry.at)), written(describeEntry(entry))]),
      );

function followUpsOf({ incident, facts, urls }: ExportedSev, priority: FollowUp['priority']): AdfNode {
  const of = incident.followUps.filter((followUp) => followUp.priority === priority);
  if (of.length === 0) return textBlock(written('None.'));
  return listTable(
    ['Follow-up', 'What is to be done', 'Status', 'Assignee', 'Due'],
    of.map(({ issueKey, title, statusName: status }) => {
      const { assignee, dueDate } = facts.get(issueKey) ?? {};
      return [
        linked(issueKey, urls.get(issueKey) ?? ''),
        ...[title, status, assignee?.name, dueDate].map((it) => written(it ?? '')),
      ];
    }),
  );
}

const linked = (text: string, href: string): readonly AdfInline[] =>
  /^https?:\/\//i.test(href) && text !== '' ? [link(text, href)] : written(text);
