/** Step 7 of the policy: who was asked to contribute to the post mortem, and who did. */
import { type Person, samePerson } from '../person';

export interface Contributions {
  readonly asked: readonly AskedPerson[];
  /** Accounts that edited the page or commented on it. */
  readonly accountIds: readonly string[];
  /** The mitigation after which everybody who took part was asked. ISO 8601 UTC */
  readonly askedFor?: string | undefined;
}

export interface AskedPerson {
  readonly person: Person;
  /** ISO 8601 UTC */
  readonly at: string;
  /** When they were reminded last. ISO 8601 UTC */
  readonly nudgedAt?: string | undefined;
}

export const noContributions: Contributions = { asked: [], accountIds: [] };

/** Each once, and nobody who was asked before. */
export const notAskedYet = ({ asked }: Contributions, people: readonly Person[]): readonly Person[] =>
  people.filter(
    (person, index) =>
      !asked.some((known) => samePerson(known.person, person)) &&
      people.findIndex((other) => samePerson(other, person)) === index,
  );

export const withAsked = (contributions: Contributions, people: readonly Person[], at: string): Contributions => ({
  ...contributions,
  asked: [...contributions.asked, ...notAskedYet(contributions, people).map((person) => ({ person, at }))],
});

const hasContributed = ({ accountIds }: Contributions, { accountId }: Person): boolean =>
  accountId !== undefined && accountIds.includes(accountId);

export const waitedFor = (contributions: Contributions): readonly AskedPerson[] =>
  contributions.asked.filter(({ person }) => !hasContributed(contributions, person));

export interface ContributionCount {
  readonly asked: number;
  readonly contributed: number;
}

export const countContributions = (contributions: Contributions): ContributionCount => ({
  asked: contributions.asked.length,
  contributed: contributions.asked.length - waitedFor(contributions).length,
});

const dayMs = 24 * 3_600_000;

/** Who may be reminded: whoever has not contributed and heard nothing of it for a day. @param now ISO 8601 UTC */
export const nudgeable = (contributions: Contributions, now: string): readonly AskedPerson[] =>
  waitedFor(contributions).filter(({ at, nudgedAt }) => Date.parse(now) - Date.parse(nudgedAt ?? at) >= dayMs);

export const withNudged = (contributions: Contributions, people: readonly Person[], at: string): Contributions => ({
  ...contributions,
  asked: contributions.asked.map((asked) =>
    people.some((person) => samePerson(person, asked.person)) ? { ...asked, nudgedAt: at } : asked,
  ),
});
