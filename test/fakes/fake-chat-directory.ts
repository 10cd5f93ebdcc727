import type { SlackPerson } from '../../src/domain/person.ts';
import type { ChatDirectory } from '../../src/ports/chat-directory.ts';
import type { ChatUsers } from '../../src/ports/people.ts';
import type { FakeChat } from './fake-chat.ts';

/** The channels of the workspace, and its one user group. */
export const fakeChatDirectory = ({ channels }: FakeChat, engineeringGroupId: string): ChatDirectory => ({
  groups: async () => [{ id: engineeringGroupId, handle: 'eng', name: 'Engineering' }],
  joinedChannels: async () => channels.filter(({ joined }) => joined).map(({ id, name }) => ({ id, name })),
  channel: async (id) => channels.find((channel) => channel.id === id),
});

export const fakeChatUsers = (
  people: readonly SlackPerson[],
  zones: Readonly<Record<string, string>> = {},
): ChatUsers => ({
  find: async (slackUserId) => ({
    timeZone: zones[slackUserId] ?? 'Europe/London',
    ...(people.find((person) => person.slackUserId === slackUserId) ?? {
      slackUserId,
      name: 'somebody',
      standing: 'stranger' as const,
    }),
  }),
  findByEmail: async () => undefined,
});
