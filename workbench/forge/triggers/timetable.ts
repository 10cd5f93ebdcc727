import type { ManifestModule } from '../../site/app-manifest.ts';
import type { Site } from '../../site/site.ts';
import { modulesOf } from '../invocation/functions.ts';

const minuteMs = 60_000;
const intervalMs: Readonly<Record<string, number>> = {
  fiveMinute: 5 * minuteMs,
  hour: 60 * minuteMs,
  day: 1440 * minuteMs,
  week: 10_080 * minuteMs,
};
const firstAfterMs = 5 * minuteMs;

/** When each `scheduledTrigger` runs next, on the site's clock; kept over a restart. */
export interface Timetable {
  nextDueAt(): number | undefined;
  /** The modules whose turn has come; each is put off to its next turn. */
  takeDue(): readonly ManifestModule[];
}

/**
 * The first turn is about five minutes after deployment, the next ones follow at the module's interval.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export function timetable({ store, clock, manifest }: Pick<Site, 'store' | 'clock' | 'manifest'>): Timetable {
  const modules = modulesOf(manifest, 'scheduledTrigger');
  const dueTimes = () => store.collection<number>('forge-schedule');
  const now = () => clock.now().getTime();

  function dueAt(module: ManifestModule): number {
    const known = dueTimes().get(module.key);
    if (known !== undefined) return known;
    const first = now() + firstAfterMs;
    dueTimes().put(module.key, first);
    return first;
  }

  function putOff(module: ManifestModule): void {
    const interval = intervalMs[String(module.interval)];
    if (interval === undefined) throw new Error(`The scheduledTrigger ${module.key} has an unknown interval`);
    // Turns that were missed while the site stood still are not made up for.
    const missed = Math.floor((now() - dueAt(module)) / interval);
    dueTimes().put(module.key, dueAt(module) + interval * (missed + 1));
  }

  return {
    nextDueAt: () => (modules.length > 0 ? Math.min(...modules.map(dueAt)) : undefined),
    takeDue() {
      const due = modules.filter((module) => dueAt(module) <= now());
      due.forEach(putOff);
      return due;
    },
  };
}
