import type { Person, SlackPerson } from '../domain/person';
import type { Directory } from '../ports/directory';
import type { Account, Accounts, ChatUser, ChatUsers, KnownPeople } from '../ports/people';

/** Matches people between Slack and Jira by their e-mail address, which is not kept. Each is looked up once. */
export function peopleDirectory(from: { chatUsers: ChatUsers; accounts: Accounts; known: KnownPeople }): Directory {
  const bySlackUser = onceEach((slackUserId) => findBySlackUser(from, slackUserId));
  const byAccount = onceEach((accountId) => findByAccount(from, accountId));
  return { bySlackUser, byAccount };
}

/** A failed look-up is not remembered. */
function onceEach<T>(find: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return (id) => {
    const looking = found.get(id) ?? find(id);
    found.set(id, looking);
    looking.catch(() => found.delete(id));
    return looking;
  };
}

interface Sources {
  readonly chatUsers: ChatUsers;
  readonly accounts: Accounts;
  readonly known: KnownPeople;
}

async function findBySlackUser({ chatUsers, accounts, known }: Sources, slackUserId: string): Promise<SlackPerson> {
  const kept = await known.bySlackUser(slackUserId);
  if (kept) return kept;
  const user = await chatUsers.find(slackUserId);
  const account = user.standing === 'member' && user.email ? await accounts.findByEmail(user.email) : undefined;
  const person: SlackPerson = { slackUserId, name: user.name, standing: user.standing, accountId: account?.accountId };
  if (account) await known.keep(person);
  return person;
}

async function findByAccount({ chatUsers, accounts, known }: Sources, accountId: string): Promise<Person> {
  const kept = await known.byAccount(accountId);
  if (kept) return kept;
  const account = await accounts.find(accountId);
  if (!account) return { name: 'a former user', accountId };
  const user = await userOf({ chatUsers, accounts, known }, account);
  if (!user) return { name: account.name, accountId };
  const { name, slackUserId, standing } = user;
  const person: SlackPerson = { name, slackUserId, standing, accountId };
  if (standing === 'member') await known.keep(person);
  return person;
}

async function userOf({ chatUsers, known }: Sources, { accountId, email }: Account): Promise<ChatUser | undefined> {
  if (email) return chatUsers.findByEmail(email);
  const matched = await known.lastMatch(accountId);
  return matched === undefined ? undefined : chatUsers.find(matched);
}
