/** Where an incident stands: the names of the statuses in the Jira workflow. */
export const statuses = [
  'Reported',
  'Investigating',
  'Not an incident',
  'Open',
  'Mitigated',
  'Follow-up',
  'Closed',
] as const;

export type Status = (typeof statuses)[number];

/** A status that somebody added to the workflow; shown as it is, never taken for one that the app knows. */
export interface UnknownStatus {
  readonly unknown: string;
}

export const parseStatus = (name: string): Status | UnknownStatus =>
  statuses.find((status) => status === name) ?? { unknown: name };

export const statusName = (status: Status | UnknownStatus): string =>
  typeof status === 'string' ? status : status.unknown;

export const sevStatuses = ['Open', 'Mitigated', 'Follow-up', 'Closed'] as const satisfies readonly Status[];

export type SevStatus = (typeof sevStatuses)[number];

/** Whether the incident was escalated: it is a SEV, open or past that. */
export const isSev = (status: Status | UnknownStatus): status is SevStatus =>
  sevStatuses.some((candidate) => candidate === status);
