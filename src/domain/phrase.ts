/**
 * A sentence with people, links and channels in it, before anyone decided how it is shown. Slack gets mentions and
 * mrkdwn, screens and Jira get plain text; either way what a person wrote stays text.
 */
import type { Person } from './person';

export type PhrasePart =
  | string
  | { readonly person: Person }
  | { readonly url: string; readonly text: string }
  | { readonly channelId: string; readonly channelName: string }
  /** A Slack user group, which is called. */
  | { readonly groupId: string }
  /** ISO 8601 UTC */
  | { readonly at: string };

export type Phrase = readonly PhrasePart[];

/** @returns the phrase as plain text; times in UTC to the minute */
export const plainText = (phrase: Phrase): string => phrase.map(plainPart).join('');

function plainPart(part: PhrasePart): string {
  if (typeof part === 'string') return part;
  if ('person' in part) return part.person.name;
  if ('url' in part) return part.text;
  if ('channelId' in part) return `#${part.channelName}`;
  if ('groupId' in part) return 'everyone who is called';
  return utcMinute(part.at);
}

/** @returns for instance `2026-11-23 09:05 UTC` */
export const utcMinute = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** Joins with commas and a closing `and`. */
export function listed(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((phrase, index) => {
    if (index === 0) return phrase;
    return [index === phrases.length - 1 ? ' and ' : ', ', ...phrase];
  });
}

/** @returns `1 follow-up`, `2 follow-ups` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
