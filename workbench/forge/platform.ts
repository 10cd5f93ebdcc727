import type { Site } from '../site/site.ts';
import { type ContainerPool, containerPool } from './container/container-pool.ts';
import { type DeliveryRunner, deliveryRunner } from './delivery/delivery-runner.ts';
import { eventDelivery } from './delivery/event-delivery.ts';
import type { ForgeHostOptions } from './forge-host.ts';
import type { HostControls } from './host-controls.ts';
import { createInvoker, type Invoker } from './invocation/invoker.ts';
import { keyValueService } from './kvs/key-value-service.ts';
import { type AppLog, appLog } from './observation/app-log.ts';
import { type CallLog, callLog } from './observation/call-log.ts';
import { callAnswerer } from './proxy/answer-call.ts';
import { type Reach, targetReacher } from './proxy/reach-target.ts';
import { type PushRate, pushRate } from './queue/push-limits.ts';
import { queueService } from './queue/queue-service.ts';
import { stargate } from './stargate/stargate.ts';
import { type Schedule, schedule } from './triggers/schedule.ts';
import { type WebTriggerUrls, webTriggerUrls } from './web-trigger/web-trigger-urls.ts';

/** The machinery behind the host, wired once. */
export interface Platform {
  readonly urls: WebTriggerUrls;
  readonly log: CallLog;
  readonly lines: AppLog;
  readonly rate: PushRate;
  readonly pool: ContainerPool;
  readonly invoker: Invoker;
  readonly runner: DeliveryRunner;
  readonly schedule: Schedule;
}

type BareSite = Omit<Site, 'app'>;

export function platform(site: BareSite, options: ForgeHostOptions, controls: HostControls): Platform {
  const onUnmodelled = options.onUnmodelled ?? (() => {});
  const log = callLog();
  const lines = appLog((id) => onUnmodelled(`more than 100 log lines a minute in the invocation ${id}`));
  const rate = pushRate();
  const urls = webTriggerUrls(site.manifest, site.origin);
  const pool = containerPool(() => ({
    bundleFile: options.bundleFile,
    memoryMB: site.manifest.app.runtime.memoryMB ?? 512,
    variables: controls.connections().variables,
  }));
  const reach = reacher(site, controls, { rate, urls, wake: () => runner.wake() });
  const invoker = createInvoker({
    site,
    pool,
    log,
    answerCall: callAnswerer({ reach, controls, log, onUnmodelled }),
    onLog: (line) => lines.add(line),
    onLateCall: (call, functionKey) =>
      onUnmodelled(`${functionKey} had returned before ${call.method} ${call.path}; the platform freezes such work`),
  });
  const { deliver, settle } = eventDelivery(site, invoker);
  const runner = deliveryRunner({ store: site.store, clock: site.clock, deliver, settle });
  const onWrongReply = (key: string) => onUnmodelled(`the scheduledTrigger ${key} answered without statusCode (424)`);
  return {
    urls,
    log,
    lines,
    rate,
    pool,
    invoker,
    runner,
    schedule: schedule({ site, invoker, plan: controls.plan, onWrongReply }),
  };
}

function reacher(
  site: BareSite,
  controls: HostControls,
  { rate, urls, wake }: { rate: PushRate; urls: WebTriggerUrls; wake: () => void },
): Reach {
  return targetReacher(site, {
    connections: controls.connections,
    kvs: keyValueService(site),
    queue: queueService({ site, rate, plan: controls.plan, wake }),
    stargate: stargate(urls),
  });
}
