import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { freezePostMortem } from '../post-mortem/freeze-post-mortem';
import { settleSev } from '../settling/settle-sev';
import { beginReview, mayDecide, notTheOwners, refused } from './begin-review';

/** The post mortem is as it is to stay. */
export async function approvePostMortem(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  if (!(await mayDecide(ports, begun))) return notTheOwners('Approving the post mortem', begun);
  const { incident, transitions, by } = begun;
  const { postMortem, approval } = sev.record.value;
  if (!postMortem) return refused(`${incident.issueKey} has no post mortem yet. /sev postmortem drafts it.`);
  if (approval && !sev.job.repeat)
    return refused('The post mortem was approved by ', { person: approval.by }, ' ', { at: approval.at }, ' already.');
  sev.record.update({ approval: approval ?? { at: receivedAt, by } });
  await settleSev(ports, sev, {
    before: incident,
    after: incident,
    transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by.name, event: { kind: 'approved' } }],
  });
  const { at, by: approver } = sev.record.value.approval ?? { at: receivedAt, by };
  await freezePostMortem(ports, incident, { at, by: approver.name });
  return {
    kind: 'done',
    issueKey: incident.issueKey,
    text: ['The post mortem is approved: ', { url: postMortem.url, text: postMortem.title }, '.'],
  };
}
