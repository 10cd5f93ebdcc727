import type { Person } from '../domain/person';
import { listed, type Phrase } from '../domain/phrase';

export interface GapContent {
  /** ISO 8601 UTC */
  readonly since: string;
  /** When somebody is on call again, ISO 8601 UTC, and who; absent where that is not in sight. */
  readonly next?: { readonly at: string; readonly person: Person } | undefined;
  /** Whom to turn to meanwhile, as the team settled it. */
  readonly fallback: readonly Person[];
}

/** Names without mentions: it calls nobody, it says whom to call. */
export const gapPhrase = ({ since, next, fallback }: GapContent): Phrase => [
  ':warning: Nobody is on call since ',
  { at: since },
  ...(next ? [', until ', { at: next.at }, `; then ${next.person.name} is.`] : ['.']),
  ...fallbackPhrase(fallback),
  '\nReport what you suspect all the same. Whoever can take over: /sev oncall cover.',
];

const fallbackPhrase = (people: readonly Person[]): Phrase =>
  people.length === 0
    ? [' Nobody is named to turn to meanwhile; a Jira administrator can in the settings of SEV Response.']
    : [' Meanwhile turn to, in this order:', ...people.flatMap(({ name }, place) => [`\n${place + 1}. ${name}`])];

export const gapOverPhrase = (since: string, onCall: Person): Phrase => [
  'Nobody was on call from ',
  { at: since },
  ` on. Now ${onCall.name} is.`,
];

/** Calls those to whom a report goes while nobody is on call. */
export const fallbackCalled = (fallback: readonly Person[] | undefined): Phrase =>
  fallback === undefined || fallback.length === 0
    ? ['Whoever reads this first: please acknowledge.']
    : [...listed(fallback.map((person) => [{ person }])), ': whoever of you reads this first, please acknowledge.'];
