import type { Person, SlackPerson, Standing } from '../domain/person';

export interface ChatUser {
  readonly slackUserId: string;
  readonly name: string;
  readonly standing: Standing;
  readonly email?: string | undefined;
  /** Of the IANA time zone database, such as `Europe/Berlin`. */
  readonly timeZone?: string | undefined;
}

export interface ChatUsers {
  find(slackUserId: string): Promise<ChatUser>;
  findByEmail(email: string): Promise<ChatUser | undefined>;
}

export interface Account {
  readonly accountId: string;
  readonly name: string;
  /** Absent where the person hides it from apps. */
  readonly email?: string | undefined;
}

export interface Accounts {
  find(accountId: string): Promise<Account | undefined>;
  findByEmail(email: string): Promise<Account | undefined>;
}

/** Remembers whom it matched; a miss is looked up again each time, so that mending an account helps at once. */
export interface KnownPeople {
  bySlackUser(slackUserId: string): Promise<SlackPerson | undefined>;
  byAccount(accountId: string): Promise<Person | undefined>;
  /** Who had that account when they were last met in Slack. Jira hides most addresses, so it can't be told from there. */
  slackUserOf(accountId: string): Promise<string | undefined>;
  keep(person: Person): Promise<void>;
  forget(slackUserIds: readonly string[], accountIds: readonly string[]): Promise<void>;
}
