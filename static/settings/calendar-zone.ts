/** A time zone as a calendar file carries it. https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5 */
import ICAL from 'ical.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const daysAhead = 5 * 366;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** With every change of the clocks from then on, for five years. @param from milliseconds since 1970 */
export function zoneComponent(zone: string, from: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const first = { at: from - dayMs, before: offsetAt(zone, from - dayMs), after: offsetAt(zone, from - dayMs) };
  const changes = [first, ...changesOf(zone, { from, to: from + daysAhead * dayMs })];
  const least = Math.min(...changes.map(({ after }) => after));
  for (const { at, before, after } of changes) {
    const part = new ICAL.Component(after > least ? 'daylight' : 'standard');
    part.addPropertyWithValue('dtstart', wallTime(at + before * minuteMs));
    part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before * 60));
    part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(after * 60));
    component.addSubcomponent(part);
  }
  return component;
}

/** @param wall milliseconds since 1970, as if the wall showed UTC */
export function wallTime(wall: number): ICAL.Time {
  const at = new Date(wall);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return ICAL.Time.fromData({ year, month, day, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: 0 });
}

/** What the wall shows as an instant. @param wall milliseconds since 1970, as if the wall showed UTC */
export function instantOfWall(zone: string, wall: number): number {
  const guess = wall - offsetAt(zone, wall) * minuteMs;
  return wall - offsetAt(zone, guess) * minuteMs;
}

function changesOf(zone: string, { from, to }: Span) {
  const changes: { readonly at: number; readonly before: number; readonly after: number }[] = [];
  for (let day = from; day < to; day += dayMs) {
    const [before, after] = [offsetAt(zone, day), offsetAt(zone, day + dayMs)];
    if (before !== after) changes.push({ at: changeWithin(zone, { from: day, to: day + dayMs }), before, after });
  }
  return changes;
}

/** The first minute with the new offset. */
function changeWithin(zone: string, { from, to }: Span): number {
  if (to - from <= minuteMs) return to;
  const middle = from + Math.floor((to - from) / 2 / minuteMs) * minuteMs;
  return offsetAt(zone, middle) === offsetAt(zone, from)
    ? changeWithin(zone, { from: middle, to })
    : changeWithin(zone, { from, to: middle });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes ahead of UTC. */
function offsetAt(zone: string, at: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
