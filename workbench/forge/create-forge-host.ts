/** Puts the Forge host together: its doors, its life, and what a driver may turn. `platform.ts` wires what is behind. */
import type { AppDoors, Site } from '../site/site.ts';
import { forgetAppState } from './app-state.ts';
import { runAction } from './doors/action.ts';
import { exportMacro } from './doors/export-macro.ts';
import { invokeResolver } from './doors/resolver.ts';
import { askValidator } from './doors/validator.ts';
import type { ForgeHost, ForgeHostOptions } from './forge-host.ts';
import { type HostControls, hostControls } from './host-controls.ts';
import { type Platform, platform } from './platform.ts';
import { siteTime } from './site-time.ts';
import { storeProductEvent } from './triggers/product-events.ts';
import { webTriggerService } from './web-trigger/web-trigger-service.ts';

type BareSite = Omit<Site, 'app'>;

export function createForgeHost(site: BareSite, options: ForgeHostOptions): ForgeHost {
  const controls = hostControls(options);
  const behind = platform(site, options, controls);
  const onUnmodelled = options.onUnmodelled ?? (() => {});
  return {
    ...doors(site, behind),
    ...life(site, behind, controls),
    ...siteTime(site.clock, behind, () => controls.connections().slack),
    publish: (event) => storeProductEvent(event, { site, plan: controls.plan, wake: behind.runner.wake, onUnmodelled }),
    connect: controls.connect,
    calls: (sinceSeq) => behind.log.since(sinceSeq),
    logs: () => behind.lines.lines(),
    setLatency: controls.setLatency,
    addFaults: controls.addFaults,
    clearFaults: () => controls.faults.clear(),
    setDeliveries: controls.setPlan,
    deliveries: controls.plan,
  };
}

type Doors = Omit<AppDoors, 'publish'> &
  Pick<ForgeHost, 'webTriggers' | 'answerWebTrigger' | 'invokeResolver' | 'exportMacro' | 'runAction'>;

function doors(site: BareSite, { urls, invoker }: Platform): Doors {
  const webTriggers = webTriggerService(site.manifest, urls, invoker);
  return {
    validateTransition: (moduleKey, body) => askValidator(site.manifest, invoker, moduleKey, body),
    webTriggers: () => urls.all(),
    webTriggerUrl: (moduleKey) => urls.urlOf(moduleKey),
    callWebTrigger: webTriggers.call,
    answerWebTrigger: webTriggers.answer,
    invokeResolver: (call) => invokeResolver(site, invoker, call),
    exportMacro: (call) => exportMacro(site, invoker, call),
    runAction: (actionKey, run) => runAction(site.manifest, invoker, actionKey, run),
  };
}

function life(
  site: BareSite,
  behind: Platform,
  controls: HostControls,
): Pick<ForgeHost, 'start' | 'halt' | 'stop' | 'reset'> {
  async function start(): Promise<void> {
    behind.schedule.start();
    behind.runner.start();
  }

  function halt(): void {
    behind.schedule.stop();
    behind.runner.stop();
    behind.pool.endBusy();
  }

  async function stop(): Promise<void> {
    halt();
    behind.pool.endAll();
  }

  async function reset(): Promise<void> {
    halt();
    forgetAppState(site);
    controls.reset();
    behind.log.clear();
    behind.lines.clear();
    behind.rate.clear();
    await start();
  }

  return { start, halt, stop, reset };
}
