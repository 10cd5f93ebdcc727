/** What is wrong with a rotation as somebody settled it. */
import { isId } from '../chat-id';
import { dateOfDay, dayNumber } from '../clock/local-time';
import { isZone } from '../clock/zone-offset';
import { idsFault } from '../policy/check-invitees';
import type { Hours, Layer, OnCallRules } from './rotation';

interface Fault {
  readonly field: string;
  readonly text: string;
}

const mostLayers = 10;
const mostPeople = 50;
const mostHours = 14;
const mostFallback = 10;
const longestName = 80;
const longestTurnDays = 56;
const minutesOfDay = 24 * 60;

/** Field by field, such as `onCall.layers.0.people`. */
export const rotationFaults = ({ source, timeZone, layers, fallback }: OnCallRules): readonly Fault[] => [
  ...fault('timeZone', isZone(timeZone) ? undefined : 'Name a time zone as in Europe/Berlin.'),
  ...fault('layers', layersFault(source, layers)),
  ...layers.flatMap(layerFaults),
  ...fault('fallback', idsFault('person', fallback, mostFallback)),
];

function layersFault(source: OnCallRules['source'], layers: readonly Layer[]): string | undefined {
  if (source === 'rotation' && layers.length === 0) return 'Add a layer: somebody must be on call.';
  if (layers.length > mostLayers) return `Have ${mostLayers} layers at most.`;
  return new Set(layers.map(({ id }) => id)).size < layers.length ? 'Two layers have the same id.' : undefined;
}

function layerFaults(layer: Layer, place: number): readonly Fault[] {
  const at = (field: keyof Layer) => `layers.${place}.${field}`;
  return [
    ...fault(at('name'), nameFault(layer.name)),
    ...fault(at('people'), peopleFault(layer.people)),
    ...fault(at('startsOn'), isDate(layer.startsOn) ? undefined : 'Give the day of the first hand-over.'),
    ...fault(at('endsOn'), endFault(layer)),
    ...fault(at('handOverMinutes'), isMinute(layer.handOverMinutes) ? undefined : 'Give a time such as 09:00.'),
    ...fault(at('turnDays'), turnFault(layer.turnDays)),
    ...fault(at('hours'), hoursFault(layer.hours)),
  ];
}

const fault = (field: string, text: string | undefined): readonly Fault[] =>
  text === undefined ? [] : [{ field: `onCall.${field}`, text }];

const nameFault = (name: string): string | undefined =>
  name.trim() === '' || name.length > longestName ? `Give a name of ${longestName} characters at most.` : undefined;

function peopleFault(people: readonly string[]): string | undefined {
  const wrong = people.find((id) => !isId('person', id));
  if (wrong !== undefined) return `${wrong} is no id of a member of Slack.`;
  if (people.length === 0) return 'Add somebody.';
  if (new Set(people).size < people.length) return 'Name each person once.';
  return people.length > mostPeople ? `Name ${mostPeople} people at most.` : undefined;
}

/** A day that the calendar has: 29 February only in a leap year. */
const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(dayNumber(date)) && dateOfDay(dayNumber(date)) === date;

function endFault({ startsOn, endsOn }: Layer): string | undefined {
  if (endsOn === undefined) return undefined;
  return isDate(endsOn) && endsOn > startsOn ? undefined : 'Give a day after the first one, or none.';
}

const isMinute = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 0 && minutes < minutesOfDay;

const turnFault = (days: number): string | undefined =>
  Number.isInteger(days) && days >= 1 && days <= longestTurnDays
    ? undefined
    : `Give whole days, from 1 to ${longestTurnDays}.`;

function hoursFault(hours: readonly Hours[] | undefined): string | undefined {
  if (hours === undefined) return undefined;
  if (hours.length === 0 || hours.some(({ days }) => days.length === 0)) return 'Choose at least one day of the week.';
  if (hours.length > mostHours) return `Give ${mostHours} spans of hours at most.`;
  return hours.every(({ from, to }) => isMinute(from) && isMinute(to)) ? undefined : 'Give times such as 09:00.';
}
