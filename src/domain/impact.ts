/** What a SEV does to people, as far as anybody has said; what nobody has said stays blank rather than guessed. */
import { type Affected, affectable } from './affected';
import { type Circumstances, change, type Decision, needs } from './decision';
import type { Incident } from './incident';
import { utcMinute } from './phrase';
import { isSev } from './status';
import { cut } from './title';

/** What somebody says of the impact: a part that is absent stays as it is. */
export interface ImpactChange {
  /** Empty to take back what was said. */
  readonly text?: string | undefined;
  /** ISO 8601 UTC; null to take back what was said. */
  readonly startedAt?: string | null | undefined;
  readonly affects?: readonly Affected[] | undefined;
}

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-contexts/ (ForgeStringField) */
export const longestImpact = 254;

const marker = ' Affected: ';

/** What and whom as the one text that Jira holds. */
export function impactText({ what, whom }: { readonly what: string; readonly whom: string }): string {
  if (whom === '') return what;
  return what === '' ? marker.trimStart() + whom : `${what}${marker}${whom}`;
}

/** The inverse of `impactText`, also for what people wrote in Jira. */
export function partsOfImpact(text: string): { readonly what: string; readonly whom: string } {
  const at = ` ${text}`.lastIndexOf(marker);
  if (at < 0) return { what: text, whom: '' };
  return { what: text.slice(0, Math.max(at - 1, 0)), whom: text.slice(at + marker.length - 1) };
}

export function withImpact(incident: Incident, { text, startedAt, affects }: ImpactChange): Incident {
  return {
    ...incident,
    impact: text === undefined ? incident.impact : oneLine(text),
    impactStartedAt: startedAt === undefined ? incident.impactStartedAt : (startedAt ?? undefined),
    affects: affects === undefined ? incident.affects : affectable.filter((one) => affects.includes(one)),
  };
}

/** Jira's field holds one line. */
function oneLine(text: string): string | undefined {
  const line = text.trim().replace(/\s+/g, ' ');
  return line === '' ? undefined : cut(line, longestImpact);
}

/** The impact is corrected for as long as the SEV is worked on: the review of the post mortem comes late. */
export function changeImpact(incident: Incident, impact: ImpactChange, { repeat }: Circumstances): Decision {
  if (!isSev(incident.status) || incident.status === 'Closed') return needs('Open, Mitigated or Follow-up');
  const after = withImpact(incident, impact);
  return describeImpact(after) === describeImpact(incident) && !repeat ? { kind: 'already' } : change(after);
}

/** One line of plain text, which differs when any part of the impact does; empty when nothing is known. */
export function describeImpact({ impact, impactStartedAt, affects = [] }: Incident): string {
  const details = [
    ...(impactStartedAt ? [`since ${utcMinute(impactStartedAt)}`] : []),
    ...(affects.length > 0 ? [`affects ${affects.join(', ')}`] : []),
  ];
  if (details.length === 0) return impact ?? '';
  return impact ? `${impact} (${details.join('; ')})` : details.join('; ');
}
