import { type FollowUp, type FollowUpPriority, followUpPriorities } from '../domain/follow-ups/follow-up';
import type { Phrase } from '../domain/phrase';
import { cut } from '../domain/title';
import { dueText, type FollowUpDetail } from './refusal';

/** Enough to act upon; more of them are better looked at in Jira. */
const mostOfEach = 50;
const longestTitle = 100;

export function followUpList(
  followUps: readonly FollowUp[],
  details: ReadonlyMap<string, FollowUpDetail>,
  sev: { readonly issueKey: string; readonly url: string },
): Phrase {
  const link = { url: sev.url, text: sev.issueKey };
  if (followUps.length === 0)
    return ['No follow-ups were identified for ', link, ' yet. Add one by /sev followup high|low <text>.'];
  const groups = followUpPriorities.flatMap((priority): readonly Phrase[] => {
    const all = followUps.filter((followUp) => followUp.priority === priority);
    return all.length === 0 ? [] : [group(priority, all, details)];
  });
  return ['Follow-ups of ', link, ...groups.flatMap((phrase): Phrase => ['\n', ...phrase])];
}

/** The open ones first: they are what is left to do. */
function group(
  priority: FollowUpPriority,
  all: readonly FollowUp[],
  details: ReadonlyMap<string, FollowUpDetail>,
): Phrase {
  const open = all.filter(({ done }) => !done);
  const inOrder = [...open, ...all.filter(({ done }) => done)];
  const name = priority === 'high' ? 'High priority' : 'Low priority';
  return [
    `${name}: ${all.length - open.length} of ${all.length} done`,
    ...inOrder.slice(0, mostOfEach).flatMap((followUp): Phrase => ['\n', ...line(followUp, details)]),
    ...(all.length > mostOfEach ? [`\n… and ${all.length - mostOfEach} more, in Jira.`] : []),
  ];
}

function line(followUp: FollowUp, details: ReadonlyMap<string, FollowUpDetail>): Phrase {
  const { issueKey, title, statusName, done } = followUp;
  const detail = details.get(issueKey);
  return [
    done ? '✓ ' : '• ',
    detail ? { url: detail.url, text: issueKey } : issueKey,
    ` ${cut(title, longestTitle)} (${detail?.assigneeName ?? 'unassigned'}, ${detail && !done ? dueText(detail) : ''}${statusName})`,
  ];
}
