/** Lets a team do what a random run says, and the app hear of it on time, late, twice or never. */
import { openHighFollowUps } from '../../../src/domain/follow-ups/follow-up.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import type { Status } from '../../../src/domain/status.ts';
import type { Work } from '../../../src/domain/work.ts';
import { heedChannel } from '../../../src/use-cases/channel/heed-channel.ts';
import { acceptRequest, type Request } from '../../../src/use-cases/jobs/accept-request.ts';
import { runJob } from '../../../src/use-cases/jobs/run-job.ts';
import type { Team } from '../../fakes/a-team.ts';
import type { Act, Delivery, Edit, Meddling } from './commands.ts';

/** Longer than any queue gets in a run. */
const mostDeliveries = 2000;

export async function runEmpty(team: Team): Promise<void> {
  for (let count = 0; count < mostDeliveries; count += 1) {
    const waiting = team.queue.waiting.shift();
    if (!waiting) return;
    const end = await runJob(team, waiting);
    if (end.kind === 'finished') continue;
    team.clock.advance(end.afterSeconds);
    team.queue.waiting.push(waiting);
  }
  throw new Error('The queue does not run empty');
}

/** Lets words come as they may. */
function courier(team: Team) {
  const late: (() => Promise<void>)[] = [];
  return {
    async deliver(how: Delivery, word: () => Promise<void>): Promise<void> {
      if (how === 'late') late.push(word);
      if (how === 'at-once' || how === 'twice') await word();
      if (how === 'twice') await word();
    },
    async catchUp(): Promise<void> {
      for (const word of late.splice(0).reverse()) await word();
      await runEmpty(team);
    },
  };
}

/** @returns what people asked the app for */
export async function carryOutActs(team: Team, acts: readonly Act[]): Promise<readonly Request[]> {
  const words = courier(team);
  const asked: Request[] = [];
  for (const [index, act] of acts.entries()) {
    team.clock.advance(40);
    if (act.kind === 'late-comes') await words.catchUp();
    else await words.deliver(act.delivery, wordOf(team, act, `act-${index}`, asked));
    // Words that come close together find the queue still at work.
    if (index % 3 === 2) await runEmpty(team);
  }
  await words.catchUp();
  return asked;
}

/** Does it, or has it asked for. @returns how the app is told */
function wordOf(
  team: Team,
  act: Exclude<Act, { kind: 'late-comes' }>,
  id: string,
  asked: Request[],
): () => Promise<void> {
  if (act.kind === 'asks') {
    const request = requestOf(id, act.by, act.work);
    asked.push(request);
    return () => acceptRequest(team, request);
  }
  const word = act.kind === 'edits' ? editInJira(team, act.issue, act.edit) : meddle(team, act.channel, act.how);
  return async () => word?.(id);
}

const requestOf = (id: string, slackUserId: string, work: Work): Request => ({
  id,
  work,
  actor: { via: 'slack', slackUserId },
  reply: { kind: 'response-url', url: `https://hooks.slack.example/${id}` },
});

type Word = (id: string) => Promise<void>;

const next: Readonly<Record<Status, Status>> = {
  Reported: 'Investigating',
  Investigating: 'Open',
  'Not an incident': 'Investigating',
  Open: 'Mitigated',
  Mitigated: 'Follow-up',
  'Follow-up': 'Closed',
  Closed: 'Open',
};

function editInJira(team: Team, issue: number, edit: Edit): Word | undefined {
  const incident = team.issues.all[issue];
  if (!incident) return undefined;
  const { issueId } = incident;
  const different = edited(incident, edit);
  if (!different) return undefined;
  team.issues.edit(issueId, different);
  return (id) =>
    acceptRequest(team, {
      id,
      work: { kind: 'issue-changed', incident: { issueId } },
      actor: { via: 'jira', accountId: 'account-erin' },
      reply: { kind: 'asked-for' },
    });
}

function edited(incident: Incident, edit: Edit): Partial<Incident> | undefined {
  if (typeof edit === 'object') return edit;
  if (edit !== 'next-status') {
    const done = edit === 'follow-ups-done';
    return { followUps: incident.followUps.map((followUp) => ({ ...followUp, done })) };
  }
  if (typeof incident.status !== 'string') return undefined;
  const status = next[incident.status];
  return status === 'Closed' && openHighFollowUps(incident.followUps).length > 0 ? undefined : { status };
}

function meddle(team: Team, index: number, how: Meddling): Word | undefined {
  const channel = team.chat.channels.filter(({ own }) => own)[index];
  if (!channel || (channel.archived && how !== 'open' && how !== 'delete')) return undefined;
  const without = (messages: { id: string }[], part: string) => {
    const at = messages.findIndex(({ id }) => id.endsWith(part));
    if (at >= 0) messages.splice(at, 1);
  };
  const change: Readonly<Record<Meddling, () => void>> = {
    topic: () => Object.assign(channel, { topic: 'lunch at 12', topicBy: 'UERIN' }),
    'delete-summary': () => without(channel.messages, ':summary'),
    unpin: () => channel.pinned.clear(),
    rename: () => Object.assign(channel, { name: `renamed-${index}` }),
    'put-out': () => Object.assign(channel, { joined: false }),
    'delete-card': () => without(team.chat.channels[0]?.messages ?? [], ':card'),
    'remove-bookmark': () => channel.bookmarks.splice(0, 1),
    archive: () => Object.assign(channel, { archived: true, joined: false }),
    open: () => Object.assign(channel, { archived: false }),
    delete: () => team.chat.deleteChannel(channel.id),
  };
  change[how]();
  const happened = how === 'delete' ? 'deleted' : how === 'archive' || how === 'open' ? 'changed' : 'drifted';
  return (requestId) => heedChannel(team, { requestId, channelId: channel.id, happened });
}
