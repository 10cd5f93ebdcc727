import { utimesSync } from 'node:fs';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';
import { reportCard } from './sev-messages.ts';

export type ColdAck = Readonly<Record<'command' | 'click' | 'submission', number>>;

/** A command, a click that opens a form and its submission, each answered by a process that has just been started. */
export async function timeColdAcks(workbench: WorkbenchDriver, bundleFile: string, round: number): Promise<ColdAck> {
  const { slack } = workbench;
  const { reports } = (await workbench.session()).slack.channels;
  const cold = async (request: () => Promise<{ readonly ackMs: number }>): Promise<number> => {
    // As after a deployment: processes of an older bundle are not used again.
    utimesSync(bundleFile, new Date(), new Date());
    const { ackMs } = await request();
    await workbench.idle();
    return ackMs;
  };
  const command = await cold(() =>
    slack.command({ user: 'reporter', channel: reports.id, text: `report Cold start ${round}` }),
  );
  const card = await reportCard(workbench, reports.id);
  const open = { user: 'on-call', channel: reports.id, messageTs: card.ts, actionId: 'open_sev', value: card.issueKey };
  const click = await cold(() => slack.action(open));
  const viewId = (await slack.views('on-call')).at(-1)?.id ?? '';
  const values = { Title: `Cold start ${round}`, Severity: '3' };
  const submission = await cold(() => slack.submit({ user: 'on-call', viewId, values }));
  return { command, click, submission };
}
