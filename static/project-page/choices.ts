/** What the reader chose to see of the trends. */
export interface Choices {
  readonly months: number;
  readonly severity?: 1 | 2 | 3;
  readonly component?: string;
}

export const periods: readonly number[] = [3, 6, 12, 24, 60];

export const atFirst: Choices = { months: 12 };

const levels = [1, 2, 3] as const;

/** @returns such as `/12-months/sev-1/component-Payments`, the screen's own part of the page's address */
export const pathOf = ({ months, severity, component }: Choices): string =>
  [
    '',
    `${months}-months`,
    ...(severity === undefined ? [] : [`sev-${severity}`]),
    ...(component === undefined ? [] : [`component-${encodeURIComponent(component)}`]),
  ].join('/');

/** What an address does not say, or says wrongly, is as at first. */
export function choicesOf(path: string): Choices {
  const parts = path.split('/');
  const after = (before: string) => parts.find((part) => part.startsWith(before))?.slice(before.length);
  const months = periods.find((period) => parts.includes(`${period}-months`)) ?? atFirst.months;
  const severity = levels.find((level) => String(level) === after('sev-'));
  const component = decoded(after('component-') ?? '');
  return { months, ...(severity ? { severity } : {}), ...(component ? { component } : {}) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
