import type { Person } from '../../../src/domain/person.ts';
import type { Matches } from '../../../src/ports/matches.ts';
import type { Account, ChatUser } from '../../../src/ports/people.ts';
import { peopleDirectory } from '../../../src/use-cases/people/people-directory.ts';
import { omar } from '../../builders/a-person.ts';

const omarInChat: ChatUser = { slackUserId: 'UOMAR', name: 'Omar', standing: 'member', email: 'omar@example.com' };
const omarInJira: Account = { accountId: 'account-omar', name: 'Omar Okafor', email: 'omar@example.com' };

function fakeMatches(): Matches {
  const accounts = new Map<string, string>();
  const accountOf = async (slackUserId: string) => accounts.get(slackUserId);
  return {
    accountOf,
    slackUserOf: async (accountId) => [...accounts].find(([, matched]) => matched === accountId)?.[0],
    keep: async (slackUserId, accountId) => void accounts.set(slackUserId, accountId),
    async remove(slackUserId) {
      const accountId = await accountOf(slackUserId);
      accounts.delete(slackUserId);
      return accountId;
    },
  };
}

/** Both sides, which count what they are asked, and whom the directory keeps. */
function sides({ users = [omarInChat], accounts = [omarInJira] }: { users?: ChatUser[]; accounts?: Account[] } = {}) {
  const asked: string[] = [];
  const kept: Person[] = [];
  /** Account → whom it was met as in Slack before. */
  const met = new Map<string, string>();
  const keptOf = (id: string) => kept.find(({ slackUserId, accountId }) => slackUserId === id || accountId === id);
  const answer = async <T>(question: string, value: T): Promise<T> => {
    asked.push(question);
    return value;
  };
  const somebody = (slackUserId: string): ChatUser => ({ slackUserId, name: 'somebody', standing: 'stranger' });
  const directory = peopleDirectory({
    chatUsers: {
      find: (id) => answer(id, users.find(({ slackUserId }) => slackUserId === id) ?? somebody(id)),
      findByEmail: (email) =>
        answer(
          `chat ${email}`,
          users.find((user) => user.email === email),
        ),
    },
    accounts: {
      find: (id) =>
        answer(
          id,
          accounts.find(({ accountId }) => accountId === id),
        ),
      findByEmail: (email) =>
        answer(
          `jira ${email}`,
          accounts.find((account) => account.email === email),
        ),
    },
    known: {
      bySlackUser: async (id) => (keptOf(id) ? { ...omar, ...keptOf(id), slackUserId: id } : undefined),
      byAccount: async (id) => keptOf(id),
      slackUserOf: async (id) => met.get(id),
      keep: async (person) => void kept.push(person),
      forget: async (users, accounts) => {
        const left = kept.filter(
          ({ slackUserId = '', accountId = '' }) => !users.includes(slackUserId) && !accounts.includes(accountId),
        );
        kept.splice(0, kept.length, ...left);
      },
    },
    matches: fakeMatches(),
  });
  return { directory, asked, kept, met };
}

describe('a member of the workspace', () => {
  it('is matched by the e-mail address, which is not kept', async () => {
    const { directory, kept } = sides();
    expect(await directory.bySlackUser('UOMAR')).toEqual(omar);
    expect(kept).toEqual([omar]);
    expect(JSON.stringify(kept)).not.toContain('@example.com');
  });

  it('is looked up once, also by several at a time', async () => {
    const { directory, asked } = sides();
    await Promise.all([directory.bySlackUser('UOMAR'), directory.bySlackUser('UOMAR')]);
    expect(asked).toEqual(['UOMAR', 'jira omar@example.com']);
  });

  it('without an account is not kept, so that mending it helps at once', async () => {
    const { directory, kept } = sides({ accounts: [] });
    expect(await directory.bySlackUser('UOMAR')).toEqual({ ...omar, accountId: undefined });
    expect(kept).toEqual([]);
  });
});

describe('somebody who is no member', () => {
  it.each(['guest', 'stranger', 'bot', 'deactivated'] as const)('(%s) is matched with no account', async (standing) => {
    const { directory, asked } = sides({ users: [{ ...omarInChat, standing }] });
    expect(await directory.bySlackUser('UOMAR')).toEqual({ ...omar, standing, accountId: undefined });
    expect(asked).toEqual(['UOMAR']);
  });

  it('is not kept when found from the Jira side', async () => {
    const { directory, kept } = sides({ users: [{ ...omarInChat, standing: 'guest' }] });
    expect(await directory.byAccount('account-omar')).toMatchObject({ slackUserId: 'UOMAR', standing: 'guest' });
    expect(kept).toEqual([]);
  });
});

describe('an account', () => {
  it('is matched with the chat user and kept', async () => {
    const { directory, kept } = sides();
    expect(await directory.byAccount('account-omar')).toEqual(omar);
    expect(kept).toEqual([omar]);
  });

  it.each([undefined, 'somebody.else@example.com'])(
    'has Jira’s name when the chat does not know it (%s)',
    async (email) => {
      const { directory } = sides({ accounts: [{ ...omarInJira, email }] });
      expect(await directory.byAccount('account-omar')).toEqual({ name: 'Omar Okafor', accountId: 'account-omar' });
    },
  );

  it('that is gone is a former user', async () => {
    const { directory } = sides({ accounts: [] });
    expect(await directory.byAccount('account-omar')).toEqual({ name: 'a former user', accountId: 'account-omar' });
  });
});

describe('an account whose address Jira hides', () => {
  it('is who it was met as in Slack before', async () => {
    const { directory, met } = sides({ accounts: [{ ...omarInJira, email: undefined }] });
    met.set('account-omar', 'UOMAR');
    expect(await directory.byAccount('account-omar')).toEqual(omar);
  });
});

describe('a match by hand', () => {
  const nora: ChatUser = { slackUserId: 'UNORA', name: 'Nora', standing: 'member', email: 'nora@elsewhere.example' };

  it.each(['account-omar', 'omar@example.com'])(
    'by %s goes before the address, in both directions, at once',
    async (named) => {
      const { directory } = sides({ users: [omarInChat, nora] });
      expect((await directory.bySlackUser('UNORA')).accountId).toBeUndefined();
      expect((await directory.byAccount('account-omar')).slackUserId).toBe('UOMAR');
      expect(await directory.match('UNORA', named)).toMatchObject({ accountId: 'account-omar' });
      expect((await directory.bySlackUser('UNORA')).accountId).toBe('account-omar');
      expect((await directory.byAccount('account-omar')).slackUserId).toBe('UNORA');
    },
  );

  it('is undone at once', async () => {
    const { directory } = sides({ users: [omarInChat, nora] });
    await directory.match('UNORA', 'account-omar');
    await directory.bySlackUser('UNORA');
    expect(await directory.unmatch('UNORA')).toBe(true);
    expect((await directory.bySlackUser('UNORA')).accountId).toBeUndefined();
    expect((await directory.byAccount('account-omar')).slackUserId).toBe('UOMAR');
    expect(await directory.unmatch('UNORA')).toBe(false);
  });

  it('is with an account that exists', async () => {
    const { directory } = sides({ users: [omarInChat, nora] });
    expect(await directory.match('UNORA', 'nobody@example.com')).toBeUndefined();
    expect((await directory.bySlackUser('UNORA')).accountId).toBeUndefined();
  });
});

describe('a look-up that fails', () => {
  it('is tried again the next time', async () => {
    const { directory, asked } = sides();
    const failing = peopleDirectory({
      chatUsers: { find: () => Promise.reject(new Error('Slack is away')), findByEmail: async () => undefined },
      accounts: { find: async () => undefined, findByEmail: async () => undefined },
      known: {
        bySlackUser: async (id) => (asked.push(id) > 1 ? directory.bySlackUser(id) : undefined),
        byAccount: async () => undefined,
        slackUserOf: async () => undefined,
        keep: async () => undefined,
        forget: async () => undefined,
      },
      matches: fakeMatches(),
    });
    await expect(failing.bySlackUser('UOMAR')).rejects.toThrow('Slack is away');
    expect(await failing.bySlackUser('UOMAR')).toEqual(omar);
  });
});
