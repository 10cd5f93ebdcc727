import type { Person, SlackPerson } from '../../domain/person';
import type { Directory } from '../../ports/directory';
import type { Matches } from '../../ports/matches';
import type { Account, Accounts, ChatUser, ChatUsers, KnownPeople } from '../../ports/people';

interface Sources {
  readonly chatUsers: ChatUsers;
  readonly accounts: Accounts;
  readonly known: KnownPeople;
  readonly matches: Matches;
}

/**
 * Matches people between Slack and Jira: as an administrator said, else by their e-mail address, which is not kept.
 * Each is looked up once.
 */
export function peopleDirectory(from: Sources): Directory {
  const bySlackUser = onceEach((slackUserId) => findBySlackUser(from, slackUserId));
  const byAccount = onceEach((accountId) => findByAccount(from, accountId));
  const forget = async (slackUserIds: Ids, accountIds: Ids): Promise<void> => {
    for (const id of slackUserIds) bySlackUser.forget(id);
    for (const id of accountIds) byAccount.forget(id);
    await from.known.forget(slackUserIds, accountIds);
  };
  return {
    bySlackUser: bySlackUser.of,
    byAccount: byAccount.of,
    match: (slackUserId, named) => match(from, forget, slackUserId, named),
    unmatch: (slackUserId) => unmatch(from, forget, slackUserId),
  };
}

type Ids = readonly string[];

type Forget = (slackUserIds: Ids, accountIds: Ids) => Promise<void>;

/** A failed look-up is not remembered. */
function onceEach<T>(find: (id: string) => Promise<T>) {
  const found = new Map<string, Promise<T>>();
  return {
    of(id: string): Promise<T> {
      const looking = found.get(id) ?? find(id);
      found.set(id, looking);
      looking.catch(() => found.delete(id));
      return looking;
    },
    forget: (id: string) => found.delete(id),
  };
}

async function findBySlackUser(from: Sources, slackUserId: string): Promise<SlackPerson> {
  const kept = await from.known.bySlackUser(slackUserId);
  if (kept) return kept;
  const user = await from.chatUsers.find(slackUserId);
  const account = user.standing === 'member' ? await accountOf(from, user) : undefined;
  const person: SlackPerson = { slackUserId, name: user.name, standing: user.standing, accountId: account?.accountId };
  if (account) await from.known.keep(person);
  return person;
}

async function accountOf({ accounts, matches }: Sources, user: ChatUser): Promise<Account | undefined> {
  const matched = await matches.accountOf(user.slackUserId);
  if (matched !== undefined) return accounts.find(matched);
  return user.email ? accounts.findByEmail(user.email) : undefined;
}

async function findByAccount(from: Sources, accountId: string): Promise<Person> {
  const kept = await from.known.byAccount(accountId);
  if (kept) return kept;
  const account = await from.accounts.find(accountId);
  if (!account) return { name: 'a former user', accountId };
  const user = await userOf(from, account);
  if (!user) return { name: account.name, accountId };
  const { name, slackUserId, standing } = user;
  const person: SlackPerson = { name, slackUserId, standing, accountId };
  if (standing === 'member') await from.known.keep(person);
  return person;
}

async function userOf({ chatUsers, matches, known }: Sources, account: Account): Promise<ChatUser | undefined> {
  const { accountId, email } = account;
  const [matched, met] = await Promise.all([matches.slackUserOf(accountId), known.slackUserOf(accountId)]);
  if (matched !== undefined) return chatUsers.find(matched);
  const found = await (met === undefined ? email && chatUsers.findByEmail(email) : chatUsers.find(met));
  if (!found) return undefined;
  // Somebody who was matched with another account is not this one, whatever the address says.
  return (await matches.accountOf(found.slackUserId)) === undefined ? found : undefined;
}

async function match(
  { accounts, matches }: Sources,
  forget: Forget,
  slackUserId: string,
  named: string,
): Promise<Account | undefined> {
  const account = named.includes('@') ? await accounts.findByEmail(named) : await accounts.find(named);
  if (!account) return undefined;
  const [accountBefore, userBefore] = await Promise.all([
    matches.accountOf(slackUserId),
    matches.slackUserOf(account.accountId),
  ]);
  await matches.keep(slackUserId, account.accountId);
  await forget(given(slackUserId, userBefore), given(account.accountId, accountBefore));
  return account;
}

async function unmatch({ matches }: Sources, forget: Forget, slackUserId: string): Promise<boolean> {
  const accountId = await matches.remove(slackUserId);
  await forget([slackUserId], given(accountId));
  return accountId !== undefined;
}

const given = (...ids: readonly (string | undefined)[]): Ids => ids.filter((id) => id !== undefined);
