import { sentence } from '../../documents/blocks/message';
import { reportAnswer } from '../../documents/report-answer';
import { isNewsTo, reportNews, reportStage } from '../../domain/report-news';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { tellDirectly } from '../people/tell-directly';
import type { Settled } from '../settling/settlement';

/** Tells whoever reported it, once each, what became of their report; not what they did themselves. */
export async function tellReporter(ports: Ports, { job, record }: SevAtWork, settled: Settled): Promise<void> {
  const { reporter, reporterTold, issueId, channel, drill } = record.value;
  const { after, by } = settled;
  const stage = reportStage(after);
  if (stage === undefined || stage === reporterTold?.stage) return;
  const count = reporterTold?.count ?? 0;
  // A drill disturbs nobody but those who rehearse.
  const slackUserId = !drill && reporter && isNewsTo(reporter, by) ? reporter.slackUserId : undefined;
  if (slackUserId !== undefined)
    await job.once(`reporter-told-${count}`, {
      make: async () => {
        await tellDirectly(ports, slackUserId, {
          id: `${issueId}:reporter:${count}`,
          message: sentence(reportAnswer({ ...settled, incident: after, news: reportNews(after, by), channel })),
          maybePostedSince: job.repeat ? job.job.receivedAt : undefined,
        });
        return true;
      },
    });
  record.update({ reporterTold: { stage, count: count + 1 } });
}
