import type { TimelineEntry } from '../../src/domain/timeline/timeline.ts';

/** Somebody acknowledged; say what is different. */
export const aTimelineEntry = (different: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: 'command:1',
  at: '2026-11-23T10:20:00.000Z',
  by: 'Omar',
  event: { kind: 'acknowledged' },
  ...different,
});
