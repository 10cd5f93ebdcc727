import type { SlackPerson } from '../../src/domain/person.ts';
import type { Directory } from '../../src/ports/directory.ts';

/** Matches nobody by hand. */
export function fakeDirectory(people: readonly SlackPerson[]): Directory {
  return {
    match: async () => undefined,
    unmatch: async () => false,
    bySlackUser: async (slackUserId) =>
      people.find((person) => person.slackUserId === slackUserId) ?? {
        slackUserId,
        name: 'somebody',
        standing: 'stranger',
      },
    byAccount: async (accountId) =>
      people.find((person) => person.accountId === accountId) ?? { accountId, name: 'a former user' },
  };
}
