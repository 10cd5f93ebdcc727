import { sentence } from '../../documents/blocks/message';
import { changesPhrase } from '../../documents/check-up-phrase';
import { changesIn } from '../../domain/check-up/changes';
import type { Job, Outcome } from '../../domain/work';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { JobAtWork } from '../jobs/job-at-work';
import { tellDirectly } from '../people/tell-directly';
import { runChecks } from './run-checks';

/** Where the check-up stands in the due list, among the ids of issues, which are numbers. */
export const checkUpDue = 'check-up';

const dayMs = 24 * 3_600_000;

const dayAfter = (at: string): string => new Date(Date.parse(at) + dayMs).toISOString();

/** Puts the check-up into the due list when it is not there any more, or never was. */
export async function planCheckUp(ports: Ports): Promise<void> {
  const [last, now] = [await ports.checkUps.last(), ports.clock.now()];
  if (last === undefined || dayAfter(last.at) < now) await ports.dueList.set(checkUpDue, now);
}

/** Looks at everything once a day, and tells the administrators what changed since they were told last. */
export async function dailyCheckUp(ports: Ports, job: JobAtWork): Promise<Outcome> {
  const { receivedAt } = job.job;
  const changes = await job.once('changes', {
    make: async () => {
      const last = await ports.checkUps.last();
      const { broke, mended, wrongNow } = changesIn(last?.wrong ?? {}, await runChecks(ports));
      return { told: JSON.stringify(changesPhrase(broke, mended)), wrongNow };
    },
  });
  const phrase = JSON.parse(changes.told);
  if (phrase.length > 0) await tellAdministrators(ports, job.job, sentence(phrase));
  await ports.checkUps.keep({ at: receivedAt, wrong: changes.wrongNow });
  await ports.dueList.set(checkUpDue, dayAfter(receivedAt));
  return { kind: 'done', text: ['The check-up is done.'] };
}

/** Where the settings name no administrator, the reports channel is told: somebody must be. */
async function tellAdministrators(ports: Ports, { id, attempts, receivedAt }: Job, message: Message): Promise<void> {
  const { administratorIds } = await ports.policies.current();
  const maybePostedSince = attempts > 0 ? receivedAt : undefined;
  await Promise.all(
    administratorIds.map((slackUserId) => tellDirectly(ports, slackUserId, { id, message, maybePostedSince })),
  );
  if (administratorIds.length > 0) return;
  const channelId = ports.places.reportsChannelId;
  const posted = maybePostedSince ? await ports.chat.findPosted(channelId, id, maybePostedSince) : undefined;
  if (posted === undefined) await ports.chat.post(channelId, id, message);
}
