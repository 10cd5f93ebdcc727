import type { ManifestModule } from '../../site/app-manifest.ts';
import type { Site } from '../../site/site.ts';
import type { Deliveries } from '../forge-host.ts';
import type { InvocationEnd, Invoker } from '../invocation/invoker.ts';
import { timetable } from './timetable.ts';

export interface Schedule {
  start(): void;
  stop(): void;
  /** Call after the clock was moved; runs what is due. */
  wake(): void;
  nextDueAt(): number | undefined;
  /** True while a due trigger waits for its turn; a running one counts as an invocation. */
  isBusy(): boolean;
}

interface Surroundings {
  readonly site: Pick<Site, 'store' | 'clock' | 'manifest' | 'cloudId'>;
  readonly invoker: Invoker;
  readonly plan: () => Deliveries;
  readonly onWrongReply: (moduleKey: string) => void;
}

const longestTimerMs = 2 ** 30;

/**
 * Runs `scheduledTrigger` modules on the site's clock. A run that fails is not repeated before its next turn; a turn may
 * be run twice, which is how deliveries that come twice are taken here.
 */
export function schedule({ site, invoker, plan, onWrongReply }: Surroundings): Schedule {
  const times = timetable(site);
  const untilNext = () => (times.nextDueAt() ?? Number.POSITIVE_INFINITY) - site.clock.now().getTime();
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  function runDue(): void {
    if (!started) return;
    const copies = plan().duplicate ? 2 : 1;
    for (const module of times.takeDue()) for (let copy = 0; copy < copies; copy += 1) void run(module);
    clearTimeout(timer);
    timer = setTimeout(runDue, Math.min(Math.max(untilNext(), 0) + 1, longestTimerMs));
  }

  async function run({ key: moduleKey, function: functionKey }: ManifestModule): Promise<void> {
    const body = { context: { cloudId: site.cloudId, moduleKey }, contextToken: 'local' };
    const request = { functionKey: String(functionKey), moduleKey, moduleType: 'scheduledTrigger', body } as const;
    if (isWrongReply(await invoker.invoke(request))) onWrongReply(moduleKey);
  }

  return {
    nextDueAt: times.nextDueAt,
    isBusy: () => untilNext() <= 0,
    wake: runDue,
    start() {
      started = true;
      runDue();
    },
    stop() {
      started = false;
      clearTimeout(timer);
    },
  };
}

/** Source: https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/#response */
function isWrongReply(end: InvocationEnd): boolean {
  if (end.kind !== 'returned' || end.value === undefined || end.value === null) return false;
  return typeof (end.value as { readonly statusCode?: unknown }).statusCode !== 'number';
}
