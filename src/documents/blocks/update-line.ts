import type { Phrase } from '../../domain/phrase';
import type { StatusUpdate, UpdateSnooze } from '../../domain/status-update';

/** When people heard last and will hear next. @param nextAt ISO 8601 UTC; absent when nobody is owed an update */
export function updateLine(
  last: Pick<StatusUpdate, 'at' | 'by'> | undefined,
  nextAt: string | undefined,
  snooze?: UpdateSnooze | undefined,
): Phrase | undefined {
  if (last)
    return [
      'Last update ',
      { at: last.at },
      ' by ',
      { person: last.by },
      ...(nextAt ? ['; next due ', { at: nextAt }, ...putOff(nextAt, snooze)] : []),
    ];
  return nextAt ? ['No update yet; the first is due ', { at: nextAt }, ...putOff(nextAt, snooze)] : undefined;
}

const putOff = (nextAt: string, snooze: UpdateSnooze | undefined): Phrase =>
  snooze?.of === nextAt ? [', put off by ', { person: snooze.by }, ' until ', { at: snooze.until }] : [];
