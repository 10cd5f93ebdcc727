type Formats = Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** The tokens of https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const formats: Formats = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Fills `{date_short_pretty} at {time}` for an instant in the reader's zone. @param now what *today* means */
export function formatDateToken(format: string, at: Date, timeZone: string, now: Date): string {
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    if (name === 'ago') return ago(at, now);
    const pretty = name.endsWith('_pretty') ? prettyDay(at, timeZone, now) : undefined;
    const options = formats[name.replace(/_pretty$/, '')];
    return pretty ?? (options ? new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(at) : token);
  });
}

function prettyDay(at: Date, timeZone: string, now: Date): string | undefined {
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const dayMs = 86_400_000;
  if (day(at) === day(now)) return 'today';
  if (day(at) === day(new Date(now.getTime() - dayMs))) return 'yesterday';
  return day(at) === day(new Date(now.getTime() + dayMs)) ? 'tomorrow' : undefined;
}

function ago(at: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - at.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return `${minutes} minutes ago`;
  return minutes < 1440 ? `${Math.round(minutes / 60)} hours ago` : `${Math.round(minutes / 1440)} days ago`;
}
