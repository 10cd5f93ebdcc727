import { durationText } from '../sev/duration-text';

const start = new Date(0).toISOString();

/** @returns such as `1 h 12 min`; `–` where there is none */
export const minutesText = (minutes: number | undefined): string =>
  minutes === undefined ? '–' : (durationText(start, new Date(minutes * 60_000).toISOString()) ?? '–');
