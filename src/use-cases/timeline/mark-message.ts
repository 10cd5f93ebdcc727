/** Takes a message into the timeline, out of it again, or follows its edits, by what the message is now. */
import { mentionedIn, typedText } from '../../documents/blocks/typed-text';
import { type MarkDecision, messageEntryId, type SeenMessage, settleMark } from '../../domain/timeline/marked-message';
import type { Outcome, Work } from '../../domain/work';
import type { ChannelMessage } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';

type MarkMessage = Extract<Work, { kind: 'mark-message' }>;

export async function markMessage(ports: Ports, sev: SevAtWork, work: MarkMessage): Promise<Outcome> {
  const { channelId, ts } = work;
  const { issueId, issueKey } = sev.record.value;
  const admission = await admitAdding(ports, sev, work);
  if (admission?.kind === 'refused') return admission;
  const entryId = messageEntryId(channelId, ts);
  const [kept, message] = await Promise.all([ports.timelines.find(issueId, entryId), ports.chat.read(channelId, ts)]);
  if (message?.isOwn) return { kind: 'refused', text: ['What I post myself is in the timeline already.'] };
  const addedBy = admission?.person.name;
  if (addedBy !== undefined && !message) return { kind: 'refused', text: ['That message is gone.'] };
  const seen = message && (await closerLook(ports, work, message, kept === undefined));
  await settle(ports, sev, entryId, settleMark(kept, seen, { entryId, addedBy }), addedBy);
  return { kind: 'done', text: [`The message is in the timeline of ${issueKey}.`], issueKey };
}

/** Marks are weighed by who made them; only who adds a message by hand must be admitted. */
async function admitAdding(ports: Ports, { job, record }: SevAtWork, { added }: MarkMessage) {
  if (!added) return undefined;
  const { actor, id } = job.job;
  if (!actor) throw new Error(`Job ${id} adds a message for nobody`);
  return admit(ports, actor, 'act', record.value.issueId);
}

async function settle(
  ports: Ports,
  { job, record }: SevAtWork,
  entryId: string,
  decision: MarkDecision,
  by: string | undefined,
): Promise<void> {
  const { issueId } = record.value;
  const { receivedAt: at } = job.job;
  await job.begun();
  switch (decision.kind) {
    case 'nothing':
      return;
    case 'add':
      return ports.timelines.add(issueId, decision.entry);
    case 'replace':
      return ports.timelines.replace(issueId, decision.entry, { at, by });
    case 'remove':
      return ports.timelines.remove(issueId, entryId, { at });
  }
}

async function closerLook(
  ports: Ports,
  { channelId, ts }: MarkMessage,
  { text, author, reactions }: ChannelMessage,
  isNew: boolean,
): Promise<SeenMessage> {
  const { timelineReaction } = await ports.policies.current();
  const markers = reactions.find(({ name }) => name === timelineReaction)?.slackUserIds ?? [];
  const [markedBy, names, permalink] = await Promise.all([
    firstMember(ports, markers),
    namesOf(ports, [...mentionedIn(text), ...(author.slackUserId ? [author.slackUserId] : [])]),
    isNew ? ports.chat.permalinkOf(channelId, ts) : undefined,
  ]);
  const { slackUserId } = author;
  const name = slackUserId === undefined ? author.name : (names.get(slackUserId) ?? author.name);
  const at = new Date(Number(ts) * 1000).toISOString();
  return { text: typedText(text, names), author: { name, slackUserId }, at, permalink, markedBy };
}

/** Only full members' marks count. @returns the name of the first one */
async function firstMember(ports: Ports, slackUserIds: readonly string[]): Promise<string | undefined> {
  for (const slackUserId of slackUserIds) {
    const person = await ports.directory.bySlackUser(slackUserId);
    if (person.standing === 'member') return person.name;
  }
  return undefined;
}

async function namesOf(ports: Ports, slackUserIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await Promise.all(slackUserIds.map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
  return new Map(people.map(({ slackUserId, name }) => [slackUserId, name]));
}
