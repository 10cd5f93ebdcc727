import { setTimeout as sleep } from 'node:timers/promises';
import type { AppReply } from '../slack.ts';
import type { PendingEvent } from '../workspace/pending-event.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type SentReply, sendOnce } from './send.ts';

/** "nearly immediately", "after 1 minute", "after 5 minutes". https://docs.slack.dev/apis/events-api#retries */
const retryAfterMs = [0, 60_000, 300_000];
const lookEveryMs = 200;

/** Events that are held back no longer than this are waited for, in real time. */
const patienceMs = 10_000;
const pollMs = 10;

const reasons: Readonly<Record<string, string>> = {
  operation_timeout: 'http_timeout',
  dispatch_failed: 'connection_failed',
};

export interface Outbox {
  /** Delivers one event now, whenever it was due. */
  deliver(event: PendingEvent): Promise<AppReply>;
  runDue(): Promise<void>;
  nextDueAt(): Date | undefined;
  idle(): Promise<void>;
  stop(): void;
}

export function openOutbox(workspace: Workspace): Outbox {
  const underway = new Map<string, Promise<AppReply>>();
  let stopped = false;

  async function attempt(event: PendingEvent): Promise<AppReply> {
    const { noRetry, ...reply } = await sendEvent(workspace, event);
    if (stopped) return reply;
    if (workspace.pendingEvents.has(event.id)) settle(workspace, event, reply, noRetry);
    if (!reply.error && workspace.deliveries().duplicate)
      await sendEvent(workspace, { ...event, attempt: event.attempt + 1, reason: 'http_timeout' });
    return reply;
  }

  function deliver(event: PendingEvent): Promise<AppReply> {
    const going = underway.get(event.id) ?? attempt(event).finally(() => underway.delete(event.id));
    underway.set(event.id, going);
    return going;
  }

  const dueWithin = (ms: number) => {
    const until = workspace.site.clock.now().getTime() + ms;
    return workspace.pendingEvents.values().filter((event) => event.dueAtMs <= until && !underway.has(event.id));
  };

  async function runDue(): Promise<void> {
    for (const event of dueWithin(0)) void deliver(event);
    await Promise.all(underway.values());
  }

  async function idle(): Promise<void> {
    for (;;) {
      await runDue();
      const held = dueWithin(patienceMs);
      if (underway.size === 0 && held.length === 0) return;
      await sleep(dueWithin(0).length > 0 ? 0 : pollMs);
    }
  }

  const timer = setInterval(() => void runDue(), lookEveryMs);
  timer.unref();
  const stop = () => {
    stopped = true;
    clearInterval(timer);
  };
  return { deliver, runDue, idle, nextDueAt: () => nextDue(workspace), stop };
}

function sendEvent(workspace: Workspace, { body, attempt, reason }: PendingEvent): Promise<SentReply> {
  return sendOnce(workspace, {
    manifestUrl: workspace.app.settings?.event_subscriptions?.request_url,
    body,
    type: 'application/json',
    ...(attempt > 0 ? { retry: { number: attempt, reason: reason ?? 'http_error' } } : {}),
  });
}

function settle(workspace: Workspace, event: PendingEvent, reply: AppReply, noRetry: boolean): void {
  const waitMs = retryAfterMs[event.attempt];
  if (!reply.error || noRetry || waitMs === undefined) {
    workspace.pendingEvents.delete(event.id);
    return;
  }
  workspace.pendingEvents.put(event.id, {
    ...event,
    attempt: event.attempt + 1,
    reason: reasons[reply.error] ?? 'http_error',
    dueAtMs: workspace.site.clock.now().getTime() + waitMs,
  });
}

function nextDue(workspace: Workspace): Date | undefined {
  const times = workspace.pendingEvents.values().map((event) => event.dueAtMs);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
