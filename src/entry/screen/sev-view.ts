import type { FollowUpView, Permitted, SevView } from '../../contract/sev-view';
import { channelUrl } from '../../documents/links';
import type { FollowUp } from '../../domain/follow-up';
import type { Incident } from '../../domain/incident';
import { plainText } from '../../domain/phrase';
import { severityLabel } from '../../domain/severity';
import { describeEntry } from '../../domain/timeline';
import type { Deed, LookedAt } from '../../use-cases/look-at-sev';
import { reviewView } from './review-view';

/** The look at a SEV as the contract with the screens has it. */
export function sevView(look: LookedAt): SevView {
  const { incident, record, owner, timeline } = look;
  return {
    ...(look.frozen ? { frozen: look.frozen } : {}),
    issueKey: incident.issueKey,
    url: look.issueUrl,
    title: incident.title,
    status: incident.status,
    ...(incident.severity ? { severity: { level: incident.severity, label: severityLabel(incident.severity) } } : {}),
    ...(incident.ownerAccountId
      ? { owner: { accountId: incident.ownerAccountId, name: owner?.name ?? 'somebody' } }
      : {}),
    ...(record?.channel ? { channel: { name: record.channel.name, url: channelUrl(record.channel.id) } } : {}),
    ...(record?.postMortem ? { postMortem: { title: record.postMortem.title, url: record.postMortem.url } } : {}),
    ...timesOf(incident),
    ...reviewView(record),
    followUps: incident.followUps.map((followUp) => followUpView(followUp, look)),
    timeline: timeline.map((entry) => ({ at: entry.at, text: describeEntry(entry) })),
    notices: noticesOf(look),
    may: {
      open: permitted(look, 'open'),
      changeSeverity: permitted(look, 'changeSeverity'),
      addFollowUp: permitted(look, 'addFollowUp'),
      mitigate: permitted(look, 'mitigate'),
      close: permitted(look, 'close'),
      reopen: permitted(look, 'reopen'),
    },
  };
}

const timesOf = ({ times }: Incident): Partial<SevView> =>
  Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined));

function followUpView(followUp: FollowUp, { assignees, urls }: LookedAt): FollowUpView {
  const assignee = assignees.get(followUp.issueKey);
  return {
    issueKey: followUp.issueKey,
    title: followUp.title,
    url: urls.get(followUp.issueKey) ?? '',
    priority: followUp.priority,
    done: followUp.done,
    statusName: followUp.statusName,
    ...(assignee ? { assignee } : {}),
  };
}

function noticesOf({ unfinished }: LookedAt): SevView['notices'] {
  if (!unfinished) return [];
  const { outcome } = unfinished;
  if (outcome?.kind === 'failed') return [{ kind: 'failed', text: `${plainText(outcome.text)} ${outcome.nextStep}` }];
  return [{ kind: 'working', text: 'A change to this SEV is being carried out.' }];
}

function permitted({ refusals }: LookedAt, deed: Deed): Permitted {
  const because = refusals[deed];
  return because === undefined ? { allowed: true } : { allowed: false, because };
}
