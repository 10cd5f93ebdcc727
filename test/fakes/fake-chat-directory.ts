import type { SlackPerson } from '../../src/domain/person.ts';
import type { ChatDirectory } from '../../src/ports/chat-directory.ts';
import type { ChatUsers } from '../../src/ports/people.ts';

/** A workspace in which the app is in the reports channel alone. */
export function fakeChatDirectory(places: { reportsChannelId: string; engineeringGroupId: string }): ChatDirectory {
  const reports = { id: places.reportsChannelId, name: 'reports' };
  return {
    groups: async () => [{ id: places.engineeringGroupId, handle: 'eng', name: 'Engineering' }],
    joinedChannels: async () => [reports],
    channel: async (id) => (id === reports.id ? { ...reports, joined: true, archived: false } : undefined),
  };
}

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
