import type { SlackPerson } from '../domain/person';
import type { Directory } from '../ports/directory';
import type { Accounts, ChatUsers, KnownPeople } from '../ports/people';

/** Matches people between Slack and Jira by their e-mail address, which is not kept. */
export function peopleDirectory(from: { chatUsers: ChatUsers; accounts: Accounts; known: KnownPeople }): Directory {
  const { chatUsers, accounts, known } = from;
  return {
    async bySlackUser(slackUserId) {
      const kept = await known.bySlackUser(slackUserId);
      if (kept) return kept;
      const user = await chatUsers.find(slackUserId);
      const account = user.standing === 'member' && user.email ? await accounts.findByEmail(user.email) : undefined;
      const person: SlackPerson = { slackUserId, name: user.name, standing: user.standing, accountId: account?.accountId };
      if (account) await known.keep(person);
      return person;
    },
    async byAccount(accountId) {
      const kept = await known.byAccount(accountId);
      if (kept) return kept;
      const account = await accounts.find(accountId);
      if (!account) return { name: 'a former user', accountId };
      const user = account.email ? await chatUsers.findByEmail(account.email) : undefined;
      if (!user) return { name: account.name, accountId };
      const person: SlackPerson = { ...user, name: user.name, accountId, slackUserId: user.slackUserId };
      if (user.standing === 'member') await known.keep(withoutEmail(person));
      return withoutEmail(person);
    },
  };
}

const withoutEmail = ({ name, slackUserId, accountId, standing }: SlackPerson): SlackPerson => ({
  name,
  slackUserId,
  accountId,
  standing,
});
