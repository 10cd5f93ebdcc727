/** How bad a SEV is: 1 critical, 2 major, 3 minor. The number is what Jira stores, so that JQL compares and sorts it. */
export type Severity = 1 | 2 | 3;

export const severities: readonly Severity[] = [1, 2, 3];

const words: Readonly<Record<Severity, string>> = { 1: 'critical', 2: 'major', 3: 'minor' };

/** At most 75 characters, which is what Slack shows beside a choice. */
const meanings: Readonly<Record<Severity, string>> = {
  1: 'Customers cannot use the service, or data is lost or exposed.',
  2: 'An important part of the service fails for many customers.',
  3: 'A limited problem with a way around it that cannot wait.',
};

/** @returns for instance `SEV 2 major` */
export const severityLabel = (severity: Severity): string => `SEV ${severity} ${words[severity]}`;

/** @returns one sentence that helps to choose */
export const severityMeaning = (severity: Severity): string => meanings[severity];

/** The more severe of two: the smaller number. */
export const worse = (one: Severity | undefined, other: Severity | undefined): Severity | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** Reads exactly `1`, `sev1`, `SEV-1` or `SEV 1`, in any case; anything else is not a severity. */
export function parseSeverity(text: string): Severity | undefined {
  const digit = /^(?:sev[- ]?)?([123])$/i.exec(text.trim())?.[1];
  return severities.find((severity) => String(severity) === digit);
}

/** Narrows the number that Jira holds; a number that is no severity is not rounded to one. */
export const isSeverity = (value: unknown): value is Severity => severities.some((severity) => severity === value);
