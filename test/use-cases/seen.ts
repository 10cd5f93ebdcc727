import type { Team } from '../fakes/a-team.ts';

/** All that people see of the incidents, and what is stored of them: two runs that ended alike are equal in it. */
export async function seen(team: Team) {
  const { issues, channels, pages } = { issues: team.issues.all, channels: team.chat.channels, pages: team.pages.all };
  const ids = issues.map(({ issueId }) => issueId);
  const records = await Promise.all(ids.map((issueId) => team.records.find(issueId)));
  return {
    issues,
    channels: channels.map(({ messages, members, pinned, ...channel }) => ({
      ...channel,
      members: [...members].sort(),
      // Said side by side, messages may come in either order; nor are their times what is compared.
      messages: messages.map(({ id, text, blocks }) => ({ id, text, blocks })).sort(byId),
      pinned: messages.filter(({ ts }) => pinned.has(ts)).map(({ id }) => id),
    })),
    pages: pages.map(({ title, body, issueKeys }) => ({ title, body, issueKeys: [...issueKeys] })),
    timelines: await Promise.all(ids.map((issueId) => team.timelines.of(issueId))),
    records: records.map(
      (record) => record && { ...record, card: undefined, summary: undefined, callMessages: undefined },
    ),
  };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** The texts in a channel, in the order in which they were posted. */
export const textsIn = (team: Team, channelName: string): readonly string[] =>
  team.chat.channels.find(({ name }) => name === channelName)?.messages.map(({ text }) => text) ?? [];
