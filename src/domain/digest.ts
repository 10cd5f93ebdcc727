/** When people are told in the morning what they owe, and the team each week how it went. */
import { type CivilHours, civilFrom, dateAt, dayAfter, hourOfDay, workingDayFrom } from './clock/civil-time';

const prefix = 'digest:';

/** The place of a digest in the list of what is due. */
export type DigestKey = `${typeof prefix}${string}`;

export const personalDigest = (slackUserId: string): DigestKey => `${prefix}${slackUserId}`;
export const teamDigest: DigestKey = `${prefix}team`;

export const isDigest = (key: string): key is DigestKey => key.startsWith(prefix);

/** @returns undefined for the team's */
export const readerOf = (key: DigestKey): string | undefined =>
  key === teamDigest ? undefined : key.slice(prefix.length);

/** The next morning at which people are told things. @param now ISO 8601 UTC, as what is returned */
export function nextMorning(now: string, civil: CivilHours, zone: string): string {
  const today = hourOfDay(dateAt(now, zone), civil.hour, zone);
  const from = today > now ? dateAt(now, zone) : dayAfter(dateAt(now, zone));
  return hourOfDay(workingDayFrom(from, civil.days), civil.hour, zone);
}

/** The first morning of the next working week. */
export function nextWeek(now: string, civil: CivilHours, zone: string): string {
  const [first = 'Mon'] = civil.days;
  return nextMorning(now, { ...civil, days: [first] }, zone);
}

/** What comes so late that people have gone home is left for the next morning. */
export const isCivil = (now: string, civil: CivilHours, zone: string): boolean => civilFrom(now, civil, zone) === now;
