import type { Person, SlackPerson } from '../domain/person';

/** Who is who on both sides. Answers may be up to an hour old. */
export interface Directory {
  bySlackUser(slackUserId: string): Promise<SlackPerson>;
  byAccount(accountId: string): Promise<Person>;
}
