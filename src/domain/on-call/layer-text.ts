import type { Hours, Layer } from './rotation';

/** A layer in one line, with its people as ids. */
export const layerText = ({ name, people, startsOn, endsOn, handOverMinutes, turnDays, hours }: Layer): string =>
  [
    `${name}: ${people.join(', ')}`,
    `${turnDays === 1 ? 'each day' : `every ${turnDays} days`} at ${clock(handOverMinutes)} from ${startsOn}`,
    ...(endsOn === undefined ? [] : [`until ${endsOn}`]),
    ...(hours ?? []).map(hoursText),
  ].join('; ');

const hoursText = ({ days, from, to }: Hours): string => `${days.join(' ')} ${clock(from)} to ${clock(to)}`;

/** @param minutes since midnight @returns such as `09:05` */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
