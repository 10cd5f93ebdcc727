/** Whom a SEV concerns: everyone in engineering, the few who were named, or those who rehearse. */
import type { Person } from './person';
import type { SevRecord } from './sev-record';

/** What somebody chose when they opened a SEV. */
export interface Audience {
  readonly private?: boolean | undefined;
  readonly drill?: boolean | undefined;
  /** Slack ids. */
  readonly invited?: readonly string[] | undefined;
}

/** How a SEV that is not like any other is marked wherever it shows. @returns `Drill · `, `Private · ` or nothing */
export const markOf = ({ private: closed, drill }: Audience): string =>
  (drill ? 'Drill · ' : '') + (closed ? 'Private · ' : '');

/** The Jira label that keeps a drill out of metrics. */
export const drillLabel = 'drill';

/** A drill says so in its title, which the channel's name, the page and the issue are named for. */
export const titleFor = ({ drill }: Audience, title: string): string => (drill ? `Drill: ${title}` : title);

/** True when nobody is added but by name. */
export const isForTheNamed = ({ private: closed, drill }: Audience): boolean => closed === true || drill === true;

/** Whether people who do not work on a SEV may hear of it. */
export const mayTellStakeholders = (audience: Audience): boolean => !isForTheNamed(audience);

/** Everybody who is added by name. A drill disturbs neither the reporter nor the on-call. @returns Slack ids */
export function addedByName(record: SevRecord, involved: readonly (Person | undefined)[]): readonly string[] {
  const { reporter, onCall, openedBy, invited = [], drill } = record;
  const people = drill ? [openedBy, ...involved] : [reporter, onCall, openedBy, ...involved];
  return [...new Set([...people.flatMap((person) => person?.slackUserId ?? []), ...invited])];
}
