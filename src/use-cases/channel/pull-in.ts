import { listed, type Phrase } from '../../domain/phrase';
import { isSev, statusName } from '../../domain/status';
import type { Outcome, Work } from '../../domain/work';
import type { NotAdded } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { keepPrivate } from '../settling/keep-private';

type PullIn = Extract<Work, { kind: 'pull-in' }>;

/** Step 4 of the policy: anyone across the company who could assist is added to the channel. Harmless to repeat. */
export async function pullIn(ports: Ports, sev: SevAtWork, work: PullIn): Promise<Outcome> {
  const { job, record } = sev;
  const { issueId, issueKey, channel } = record.value;
  const admission = await admit(ports, askerOf(job.job), 'act', issueId);
  if (admission.kind === 'refused') return admission;
  if (!channel) return refused(ports, issueId, issueKey);
  const members = await Promise.all(work.groupIds.map((groupId) => ports.chat.membersOfGroup(groupId)));
  const wanted = [...new Set([...work.slackUserIds, ...members.flat()])];
  await job.begun();
  const notAdded = await ports.chat.invite(channel.id, wanted);
  const missing = new Set(notAdded.map(({ slackUserId }) => slackUserId));
  const added = wanted.filter((slackUserId) => !missing.has(slackUserId));
  await remember(ports, sev, added);
  return { kind: 'done', issueKey, channel, text: [...nowIn(added, channel), ...notIn(notAdded)] };
}

/** They belong to it from now on: what is kept from others is not kept from them. */
async function remember(ports: Ports, sev: SevAtWork, slackUserIds: readonly string[]): Promise<void> {
  const { invited = [], added = [], private: closed, issueId } = sev.record.value;
  const all = (before: readonly string[]) => [...new Set([...before, ...slackUserIds])];
  sev.record.update({ invited: all(invited), added: all(added) });
  const reading = closed ? await ports.issues.read({ issueId }) : undefined;
  if (reading?.kind !== 'incident') return;
  const { ownerAccountId } = reading.incident;
  const owner = ownerAccountId ? await ports.directory.byAccount(ownerAccountId) : undefined;
  await keepPrivate(ports, sev, reading.incident, owner);
}

async function refused(ports: Ports, issueId: string, issueKey: string): Promise<Outcome> {
  const reading = await ports.issues.read({ issueId });
  const status = reading?.kind === 'incident' ? reading.incident.status : undefined;
  const why =
    status !== undefined && isSev(status) ? 'has no channel yet' : `is ${status ? statusName(status) : 'gone'}, no SEV`;
  return { kind: 'refused', text: [`${issueKey} ${why}; people are added once it is open and has its channel.`] };
}

/** A group may have thousands of members; a few are named. */
const mostNamed = 20;

const mentioned = (slackUserIds: readonly string[]): readonly Phrase[] =>
  slackUserIds.slice(0, mostNamed).map((slackUserId) => [{ person: { name: slackUserId, slackUserId } }]);

const more = (count: number): Phrase => (count > mostNamed ? [` and ${count - mostNamed} more`] : []);

const nowIn = (added: readonly string[], channel: { readonly id: string; readonly name: string }): Phrase =>
  added.length === 0
    ? ['Nobody was added.']
    : [
        ...listed(mentioned(added)),
        ...more(added.length),
        added.length === 1 ? ' is now in ' : ' are now in ',
        { channelId: channel.id, channelName: channel.name },
        '.',
      ];

const notIn = (notAdded: readonly NotAdded[]): Phrase =>
  notAdded.length === 0
    ? []
    : [
        ' I could not add ',
        ...listed(
          notAdded
            .slice(0, mostNamed)
            .map(({ slackUserId, because }) => [{ person: { name: slackUserId, slackUserId } }, ` (${because})`]),
        ),
        ...more(notAdded.length),
        '. Please invite them by hand, or tell them what is known.',
      ];
