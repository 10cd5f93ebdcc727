/** The zone rules that come with the language: how far the clock on the wall is ahead of UTC, and when. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the language knows the rules of that zone. @param zone an IANA name, such as `Europe/Berlin` */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function readOffset(at: number, zone: string): number {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  const parts = formatOf(zone).formatToParts(minute);
  const [year, month, day, hour, minutes] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((wanted) =>
    Number(parts.find(({ type }) => type === wanted)?.value),
  );
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minutes) - minute;
}

/** At the beginning of days in UTC. Reading a zone's rules takes a hundred times as long as looking here. */
const known = new Map<string, number>();
const mostKnown = 10_000;

function offsetOfDay(day: number, zone: string): number {
  const key = `${zone} ${day}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const offset = readOffset(day * dayMs, zone);
  known.set(key, offset);
  return offset;
}

/** In milliseconds. No zone changes its clocks twice in a day. @param at milliseconds since 1970 */
export function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / dayMs);
  const offset = offsetOfDay(day, zone);
  return offset === offsetOfDay(day + 1, zone) ? offset : readOffset(at, zone);
}
