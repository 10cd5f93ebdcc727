/**
 * What clocks show where somebody works. Times are walked as instants and only read in a zone, by the zone rules that
 * come with the language, so that a change to or from daylight saving time needs no rule of its own.
 */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export type Weekday = (typeof weekdays)[number];

export interface WallTime {
  readonly weekday: Weekday;
  /** Since midnight. */
  readonly minutes: number;
  /** Such as `2026-11-23`. */
  readonly date: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** @param zone an IANA name, such as `Europe/Berlin` @param at milliseconds since 1970 */
export function wallTime(at: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const weekday = weekdays.find((day) => day === parts.weekday) ?? 'Mon';
  return {
    weekday,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
    date: `${parts.year}-${parts.month}-${parts.day}`,
  };
}

/** Whether the language knows the rules of that zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param at ISO 8601 UTC @returns for instance `Tue 24 Nov, 15:00` */
export function wallText(at: string, zone: string): string {
  const { weekday, minutes, date } = wallTime(Date.parse(at), zone);
  const [, month, day] = date.split('-').map(Number);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${weekday} ${day} ${months[(month ?? 1) - 1]}, ${time}`;
}
