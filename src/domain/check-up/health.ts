import { utcMinute } from '../phrase';
import { type Finding, fine, unknown, wrong } from './finding';

const minuteMs = 60_000;
const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);

/** When requests of Slack came last. ISO 8601 UTC. */
export interface RequestsSeen {
  readonly good?: string | undefined;
  readonly badlySigned?: string | undefined;
}

export function requestFindings({ good, badlySigned }: RequestsSeen): readonly Finding[] {
  const url = { id: 'slack-requests', what: "Slack's requests to the app" };
  const signature = { id: 'slack-signature', what: 'Signature of the requests' };
  return [
    good === undefined
      ? unknown(url, {
          says: 'None has come yet.',
          breaks: 'Until one comes, /sev does nothing.',
          mend: "Type /sev help in Slack. If nothing answers, compare the request URLs of the Slack app with the app's own.",
        })
      : fine(url, `One came on ${utcMinute(good)}.`),
    badlySigned === undefined || (good !== undefined && good >= badlySigned)
      ? fine(signature, badlySigned === undefined ? 'None was wrong.' : 'None was wrong lately.')
      : wrong(signature, {
          says: `A request on ${utcMinute(badlySigned)} was not signed with the signing secret that the app has.`,
          breaks: 'The app answers no request that it cannot tell from a forged one.',
          mend: 'Copy the signing secret from “Basic information” of the Slack app once more.',
        }),
  ];
}

/** Slack's signature is good for five minutes. */
const mostSkewSeconds = 120;

/** @param theirs the time of Jira; @param ours the app's at the same moment; both ISO 8601 */
export function clockFinding(theirs: string, ours: string): Finding {
  const subject = { id: 'clock', what: 'Clock of the app' };
  const seconds = Math.round((Date.parse(ours) - Date.parse(theirs)) / 1000);
  if (Math.abs(seconds) <= mostSkewSeconds) return fine(subject, `It agrees with Jira's to ${Math.abs(seconds)} s.`);
  return wrong(subject, {
    says: `It is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Jira's.`,
    breaks: 'Requests of Slack are taken for old ones and refused, and times are wrong.',
    mend: 'The clock belongs to Forge: open a ticket with Atlassian support.',
  });
}

export interface WorkSeen {
  /** ISO 8601 UTC */
  readonly now: string;
  readonly lastTick?: string | undefined;
  /** When the hourly comparison ended up being worked on last. */
  readonly lastPass?: string | undefined;
  /** When the oldest request came that is not done. */
  readonly oldestUndone?: string | undefined;
}

const latestTick = 20;
const latestPass = 3 * 60;
/** A job is given up after about half an hour. */
const oldestJob = 60;

const mendForge = "Look at the app's log in the Forge developer console, and at status.developer.atlassian.com.";

export const scheduleFindings = (seen: WorkSeen): readonly Finding[] => [tickFinding(seen), queueFinding(seen)];

function tickFinding({ now, lastTick }: WorkSeen): Finding {
  const subject = { id: 'schedule', what: 'The five-minute schedule' };
  if (lastTick === undefined)
    return unknown(subject, { says: 'It has not run yet.', breaks: 'Until it does, nothing happens by itself.' });
  const minutes = minutesBetween(lastTick, now);
  if (minutes <= latestTick) return fine(subject, `It ran on ${utcMinute(lastTick)}.`);
  return wrong(subject, {
    says: `It ran last on ${utcMinute(lastTick)}, ${minutes} minutes ago.`,
    breaks: 'Nobody is called again or reminded, and no channel is archived.',
    mend: mendForge,
  });
}

function queueFinding({ now, lastTick, lastPass, oldestUndone }: WorkSeen): Finding {
  const subject = { id: 'queue', what: 'The queue of requests' };
  const waits = oldestUndone === undefined ? 0 : minutesBetween(oldestUndone, now);
  const breaks = 'Commands are taken and not carried out.';
  if (waits > oldestJob)
    return wrong(subject, { says: `A request has waited for ${waits} minutes.`, breaks, mend: mendForge });
  if (lastPass === undefined && lastTick === undefined)
    return unknown(subject, { says: 'No request waits; its hourly work has not come yet.' });
  if (lastPass !== undefined && minutesBetween(lastPass, now) > latestPass)
    return wrong(subject, {
      says: `The hourly comparison was worked on last on ${utcMinute(lastPass)}.`,
      breaks,
      mend: mendForge,
    });
  return fine(subject, waits === 0 ? 'No request waits.' : `The oldest request has waited for ${waits} minutes.`);
}
