import type { WorkbenchDriver } from '../driver/start-workbench.ts';
import { type JobMeasurement, measureJob } from './job-measurement.ts';
import { newestSevChannel, reportCard, type SevChannel } from './sev-messages.ts';

export interface Sample {
  readonly name: JobName;
  readonly measured: JobMeasurement;
}

/** In the order in which they happen to a SEV, and stand in the table. */
export const jobNames = [
  'report (command)',
  'open a form (click)',
  'open a SEV (submission)',
  'open a SEV (command)',
  'change severity',
  'change owner',
  'mitigated',
  'change status',
  'close',
] as const;

export type JobName = (typeof jobNames)[number];

type Request = () => Promise<{ readonly ackMs: number; readonly status: number }>;

/** Takes one incident from its report to a closed SEV, and opens another by command; a sample for each request. */
export async function runSev(workbench: WorkbenchDriver, round: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const ask = async (name: JobName, request: Request, firstMessageIn?: () => Promise<SevChannel>) => {
    samples.push({ name, measured: await measured(workbench, request, firstMessageIn) });
  };
  const { slack } = workbench;
  const { reports } = (await workbench.session()).slack.channels;
  const say = (channel: string, text: string) => () => slack.command({ user: 'on-call', channel, text });

  await ask('report (command)', () =>
    slack.command({ user: 'reporter', channel: reports.id, text: `report Checkout fails, round ${round}` }),
  );
  const card = await reportCard(workbench, reports.id);
  await ask('open a form (click)', () =>
    slack.action({
      user: 'on-call',
      channel: reports.id,
      messageTs: card.ts,
      actionId: 'open_sev',
      value: card.issueKey,
    }),
  );
  const viewId = (await slack.views('on-call')).at(-1)?.id ?? '';
  const values = { Title: `Checkout fails, round ${round}`, Severity: '2' };
  const channelOf = () => newestSevChannel(workbench);
  await ask('open a SEV (submission)', () => slack.submit({ user: 'on-call', viewId, values }), channelOf);
  const channel = (await channelOf()).id;
  await ask('change severity', say(channel, 'severity sev1 All customers are affected'));
  const engineer = (await workbench.session()).people.find(({ role }) => role === 'engineer');
  await ask('change owner', say(channel, `owner <@${engineer?.slackUserId}>`));
  await ask('mitigated', say(channel, 'mitigated The last release was rolled back'));
  await ask('change status', say(channel, 'status follow-up'));
  await ask('close', say(channel, 'close'));
  await ask('open a SEV (command)', say(reports.id, `open sev2 Search is slow, round ${round}`), channelOf);
  return samples;
}

/** Sends one request and waits until all that follows from it is done. @throws when the app did not accept it */
async function measured(
  workbench: WorkbenchDriver,
  request: Request,
  sevChannel?: () => Promise<SevChannel>,
): Promise<JobMeasurement> {
  const { calls, invocations } = await workbench.calls();
  const since = Math.max(0, ...[...calls, ...invocations].map(({ seq }) => seq));
  const at = Date.now();
  const { ackMs, status } = await request();
  if (status !== 200) throw new Error(`The app answered ${status}.`);
  await workbench.idle();
  const log = await workbench.calls(since);
  const firstMessageAt = sevChannel && (await sevChannel()).firstMessageAt;
  return measureJob({ at, ackMs, log, ...(firstMessageAt === undefined ? {} : { firstMessageAt }) });
}
