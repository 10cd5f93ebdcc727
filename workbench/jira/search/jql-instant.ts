import { offsetOf } from '../jira-time.ts';
import { notModelled, refuse } from '../refusal.ts';
import type { JqlOperand } from './jql-query.ts';

export interface Moment {
  readonly nowMs: number;
  /** The zone of whoever searches, in which dates without one are meant. */
  readonly timeZone: string;
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A JQL date: `-7d`, `4w 2d`, `2026-01-31`, `2026/01/31 09:30`, `now()`, `startOfDay(-1)`, `endOfDay()`.
 * https://support.atlassian.com/jira-software-cloud/docs/jql-fields/#Created
 */
export function jqlInstant(operand: JqlOperand, name: string, moment: Moment): number {
  if (operand.kind === 'function') return functionInstant(operand.name, operand.args, moment);
  const text = operand.kind === 'value' ? operand.text.trim() : 'EMPTY';
  const instant = periodMs(text);
  if (instant !== undefined) return moment.nowMs + instant;
  const [, year, month, day, hour = '00', minute = '00'] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d\d))?$/.exec(text) ?? [];
  if (!year || !month || !day) throw invalid(text, name);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (Number.isNaN(local)) throw invalid(text, name);
  return local - offsetMs(local, moment.timeZone);
}

function functionInstant(name: string, args: readonly string[], moment: Moment): number {
  const shift = args[0] === undefined ? 0 : (periodMs(/[a-z]$/i.test(args[0]) ? args[0] : `${args[0]}d`) ?? Number.NaN);
  const startOfDay = dayStart(moment.nowMs + shift, moment.timeZone);
  switch (name.toLowerCase()) {
    case 'now':
      return moment.nowMs;
    case 'startofday':
      return startOfDay;
    case 'endofday':
      return startOfDay + 86_400_000 - 1;
    default:
      throw notModelled(`the JQL function ${name}()`);
  }
}

/** Undefined for what is no period. */
function periodMs(text: string): number | undefined {
  const [, sign, parts] = /^([+-]?)((?:\d+[mhdw]\s*)+)$/i.exec(text) ?? [];
  if (parts === undefined) return undefined;
  const total = [...parts.matchAll(/(\d+)([mhdw])/gi)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (unitMs[unit.toLowerCase()] ?? 0),
    0,
  );
  return sign === '-' ? -total : total;
}

function dayStart(instantMs: number, timeZone: string): number {
  const local = instantMs + offsetMs(instantMs, timeZone);
  return Math.floor(local / 86_400_000) * 86_400_000 - offsetMs(instantMs, timeZone);
}

function offsetMs(instantMs: number, timeZone: string): number {
  return offsetOf(new Date(instantMs).toISOString(), timeZone) * 60_000;
}

function invalid(text: string, name: string) {
  const formats =
    "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'";
  return refuse(400, `Date value '${text}' for field '${name}' is invalid. Valid formats include: ${formats}.`);
}
