import type { Person, SlackPerson } from '../domain/person';

/** Who is who on both sides. Answers may be up to an hour old. */
export interface Directory {
  bySlackUser(slackUserId: string): Promise<SlackPerson>;
  byAccount(accountId: string): Promise<Person>;
  /**
   * Says which account a Slack user has; holds at once.
   * @param named an Atlassian account id, or the e-mail address of one
   * @returns undefined when there is no such account
   */
  match(slackUserId: string, named: string): Promise<{ readonly accountId: string; readonly name: string } | undefined>;
  /** @returns whether there was anything to take back */
  unmatch(slackUserId: string): Promise<boolean>;
}
