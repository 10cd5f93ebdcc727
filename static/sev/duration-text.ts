const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function positiveText(milliseconds: number): string {
  if (milliseconds < minute) return 'under a minute';
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} min`;
  if (milliseconds < day) {
    const minutes = Math.floor((milliseconds % hour) / minute);
    return `${Math.floor(milliseconds / hour)} h${minutes ? ` ${minutes} min` : ''}`;
  }
  const hours = Math.floor((milliseconds % day) / hour);
  return `${Math.floor(milliseconds / day)} d${hours ? ` ${hours} h` : ''}`;
}

/**
 * How long it took from one ISO 8601 time to another, such as `1 h 12 min`.
 * @returns undefined when either time is missing, `invalid` when they are reversed or no times
 */
export function durationText(from: string | undefined, to: string | undefined): string | undefined {
  if (!from || !to) return undefined;
  const milliseconds = Date.parse(to) - Date.parse(from);
  return milliseconds >= 0 ? positiveText(milliseconds) : 'invalid';
}
