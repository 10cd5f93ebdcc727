/** How long the steps of a SEV took, from the times that are stored and from nothing else. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * @returns for instance `1 h 12 min`; `not applicable` when a time is missing, and `invalid` when they are reversed,
 * since neither may pass for a short one
 */
export function durationBetween(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return 'not applicable';
  const milliseconds = Date.parse(to) - Date.parse(from);
  return milliseconds >= 0 ? inWords(milliseconds) : 'invalid: the times are reversed';
}

function inWords(milliseconds: number): string {
  if (milliseconds < minute) return 'under a minute';
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} min`;
  if (milliseconds < day) return two(milliseconds, { unit: hour, name: 'h' }, { unit: minute, name: 'min' });
  return two(milliseconds, { unit: day, name: 'd' }, { unit: hour, name: 'h' });
}

interface Unit {
  readonly unit: number;
  readonly name: string;
}

function two(milliseconds: number, large: Unit, small: Unit): string {
  const rest = Math.floor((milliseconds % large.unit) / small.unit);
  return `${Math.floor(milliseconds / large.unit)} ${large.name}${rest > 0 ? ` ${rest} ${small.name}` : ''}`;
}
