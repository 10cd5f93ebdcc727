/** An administrator closes a SEV that the rule would keep open. Everybody is told, with the reason and what was missing. */
import { overrideComment } from '../../documents/adf/override-comment';
import { sentence } from '../../documents/blocks/message';
import { missingWords } from '../../documents/refusal';
import { closingNeeds } from '../../domain/closing-gate';
import { isReady } from '../../domain/closing-needs';
import type { Phrase } from '../../domain/phrase';
import type { Override } from '../../domain/sev-record';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';
import { beginReview, refused } from './begin-review';

export async function closeAnyway(
  ports: Ports,
  sev: SevAtWork,
  { reason }: Extract<Work, { kind: 'close-anyway' }>,
): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const begun = await beginReview(ports, sev, 'override');
  if (begun.kind === 'refused') return begun;
  const { incident, transitions, policy, by } = begun;
  const needs = closingNeeds(incident, sev.record.value, policy);
  const begunBefore = sev.job.repeat ? sev.record.value.override : undefined;
  if (isReady(needs) && !begunBefore)
    return refused(`Nothing is missing; ${incident.issueKey} can simply be closed: /sev close.`);
  const override = begunBefore ?? { at: receivedAt, by, reason, missing: missingWords(needs) };
  sev.record.update({ override: { ...override, openUntil: soon(ports.clock.now()) } });
  await settleSev(ports, sev, {
    before: incident,
    after: {
      ...incident,
      status: 'Closed',
      times: { ...incident.times, closedAt: incident.status === 'Closed' ? incident.times.closedAt : receivedAt },
    },
    transitions,
    by,
    inJira: false,
    entries: [
      {
        id,
        at: receivedAt,
        by: by.name,
        event: { kind: 'overridden', reason: override.reason, missing: override.missing },
      },
    ],
  });
  sev.record.update({ override: { ...override, openUntil: undefined } });
  await tell(ports, sev, override);
  return { kind: 'done', issueKey: incident.issueKey, text: [`${incident.issueKey} is closed against the rule.`] };
}

/** More than one attempt at the job takes. */
const openMinutes = 5;

const soon = (now: string): string => new Date(Date.parse(now) + openMinutes * 60_000).toISOString();

const telling = (issueKey: string, { by, reason, missing }: Override): Phrase => [
  `${issueKey} was closed against the rule by `,
  { person: by },
  `: ${reason}\nMissing: ${missing}.`,
];

/** In the channel, and with a link to that on the issue. */
async function tell(ports: Ports, sev: SevAtWork, override: Override): Promise<void> {
  const { job, record } = sev;
  const { issueId, issueKey, channel } = record.value;
  const messageId = `${job.job.id}:override`;
  const since = job.job.receivedAt;
  const url = await job.once('override-told', {
    make: async () => {
      const issueUrl = await ports.issues.urlOf(issueKey);
      if (!channel) return issueUrl;
      const posted =
        (job.repeat ? await ports.chat.findPosted(channel.id, messageId, since) : undefined) ??
        (await ports.chat.post(channel.id, messageId, sentence(telling(issueKey, override))));
      return (await ports.chat.permalinkOf(channel.id, posted)) ?? issueUrl;
    },
  });
  await job.once('override-comment', {
    find: () => ports.issues.findComment(issueId, url, since),
    make: () => ports.issues.comment(issueId, overrideComment(override, url)),
  });
}
