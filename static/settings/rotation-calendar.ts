/**
 * A rotation as a calendar file: for each person of a layer an event that recurs with their turns. What iCalendar has no
 * word for (the layer, its hours, its end) stands in a property of the app's own, so that nothing is lost on the way.
 * Loaded only when somebody asks for a file.
 */
import ICAL from 'ical.js';
import type { LayerView, OnCallView } from '../../src/contract/policy-view';
import { instantOfWall, wallTime, zoneComponent } from './calendar-zone';

const dayMs = 24 * 60 * 60_000;
const minuteMs = 60_000;
const layerProperty = 'x-sev-layer';
const personProperty = 'x-sev-person';

/** @param stamp when the file is made, milliseconds since 1970 */
export function calendarOf(onCall: OnCallView, nameOf: (id: string) => string, stamp: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//SEV Response//On call//EN');
  const starts = onCall.layers.map(({ startsOn }) => Date.parse(startsOn));
  if (starts.length > 0) calendar.addSubcomponent(zoneComponent(onCall.timeZone, Math.min(...starts)));
  for (const [line, layer] of onCall.layers.entries())
    for (const [place, person] of layer.people.entries()) {
      const event = eventOf(layer, place, onCall.timeZone);
      event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(stamp), true));
      event.addPropertyWithValue('summary', `${layer.name}: ${nameOf(person)}`);
      addText(event, personProperty, person);
      const { id, name, endsOn, hours } = layer;
      addText(event, layerProperty, JSON.stringify({ line, id, name, endsOn, hours }));
      calendar.addSubcomponent(event);
    }
  return `${calendar.toString()}\r\n`;
}

function eventOf({ id, people, startsOn, endsOn, handOverMinutes, turnDays }: LayerView, place: number, zone: string) {
  const event = new ICAL.Component('vevent');
  const first = Date.parse(startsOn) + place * turnDays * dayMs + handOverMinutes * minuteMs;
  const last = endsOn === undefined ? undefined : Date.parse(endsOn) + (handOverMinutes - 1) * minuteMs;
  event.addPropertyWithValue('uid', `${encodeURIComponent(id)}-${place}@sev-response`);
  for (const [name, wall] of [
    ['dtstart', first],
    ['dtend', first + turnDays * dayMs],
  ] as const)
    event.addPropertyWithValue(name, wallTime(wall)).setParameter('tzid', zone);
  const until = last === undefined ? {} : { until: ICAL.Time.fromJSDate(new Date(instantOfWall(zone, last)), true) };
  const rule = { freq: 'DAILY' as const, interval: people.length * turnDays };
  event.addPropertyWithValue(
    'rrule',
    ICAL.Recur.fromData(last !== undefined && last < first ? rule : { ...rule, ...until }),
  );
  // Somebody whose first turn the layer does not live to see is kept, and not shown.
  if (last !== undefined && last < first) event.addPropertyWithValue('status', 'CANCELLED');
  return event;
}

function addText(event: ICAL.Component, name: string, text: string): void {
  const property = new ICAL.Property(name);
  property.resetType('text');
  property.setValue(text);
  event.addProperty(property);
}

export type ReadCalendar =
  | { readonly kind: 'read'; readonly timeZone: string; readonly layers: readonly LayerView[] }
  | { readonly kind: 'faulty'; readonly text: string };

interface Turn {
  readonly layer: Pick<LayerView, 'id' | 'name' | 'endsOn' | 'hours'> & { readonly line: number };
  readonly person: string;
  readonly zone: string;
  /** Milliseconds since 1970, as if the wall showed UTC. */
  readonly from: number;
  readonly to: number;
  readonly everyDays: number;
}

const strange: ReadCalendar = {
  kind: 'faulty',
  text: 'This is no calendar of a rotation that SEV Response exported. Other calendars say who, but not whose turn is next.',
};

/** Reads what `calendarOf` made, whatever a calendar program added to it. Whether it will do is for the app to say. */
export function readCalendar(text: string): ReadCalendar {
  try {
    const turns = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(turnOf);
    const timeZone = turns[0]?.zone;
    if (timeZone === undefined || turns.some(({ zone }) => zone !== timeZone)) return strange;
    const lines = [...new Set(turns.map(({ layer }) => layer.line))].sort((one, other) => one - other);
    const layers = lines.map((line) => layerOf(turns.filter(({ layer }) => layer.line === line)));
    const broken = layers.find((layer) => typeof layer === 'string');
    if (broken !== undefined)
      return { kind: 'faulty', text: `The turns of “${broken}” don't follow one another. Change them here instead.` };
    return { kind: 'read', timeZone, layers: layers.filter((layer) => typeof layer !== 'string') };
  } catch {
    return strange;
  }
}

function turnOf(event: ICAL.Component): Turn {
  const layer: Turn['layer'] = JSON.parse(String(event.getFirstPropertyValue(layerProperty)));
  const [start, end] = [event.getFirstProperty('dtstart'), event.getFirstProperty('dtend')];
  const rule = event.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'DAILY') throw new Error('no turns');
  const person = String(event.getFirstPropertyValue(personProperty));
  const zone = String(start?.getFirstParameter('tzid') ?? '');
  return { layer, person, zone, from: wallOf(start), to: wallOf(end), everyDays: rule.interval };
}

function wallOf(property: ICAL.Property | null): number {
  const time = property?.getFirstValue();
  if (!(time instanceof ICAL.Time)) throw new Error('no time');
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
}

/** @returns the name alone where its turns don't follow one another */
function layerOf(turns: readonly Turn[]): LayerView | string {
  const [first, ...others] = turns.toSorted((one, other) => one.from - other.from);
  if (!first) return '';
  const { id, name, endsOn, hours } = first.layer;
  const turnDays = (first.to - first.from) / dayMs;
  const inTurn = [first, ...others].every(
    ({ from, to, everyDays }, place) =>
      from === first.from + place * turnDays * dayMs &&
      to === from + turnDays * dayMs &&
      everyDays === turnDays * turns.length,
  );
  if (!inTurn) return name;
  const startsOn = new Date(first.from).toISOString().slice(0, 10);
  return {
    id,
    name,
    people: [first, ...others].map(({ person }) => person),
    startsOn,
    ...(endsOn === undefined ? {} : { endsOn }),
    handOverMinutes: (first.from - Date.parse(startsOn)) / minuteMs,
    turnDays,
    ...(hours === undefined ? {} : { hours }),
  };
}
