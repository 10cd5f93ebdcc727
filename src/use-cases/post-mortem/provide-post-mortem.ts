import { explainRefusal } from '../../documents/refusal';
import type { Phrase } from '../../domain/phrase';
import { isSev } from '../../domain/status';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { settleSev } from '../settling/settle-sev';

/** Links the post mortem. Whoever may act gets it drafted early, while the SEV is still open. */
export async function providePostMortem(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { job, record } = sev;
  const { issueId, issueKey, postMortem } = record.value;
  const [admission, reading] = await Promise.all([
    admit(ports, askerOf(job.job), postMortem ? 'see' : 'act', issueId),
    ports.issues.read({ issueId }),
  ]);
  if (admission.kind === 'refused') return admission;
  if (postMortem && !job.repeat) return linked(issueKey, postMortem);
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`I can't find ${issueKey} in Jira any more.`] };
  const { incident, transitions } = reading;
  if (!isSev(incident.status)) {
    const because = { reason: 'wrong-status', needed: 'Open, Mitigated, Follow-up or Closed' } as const;
    return { kind: 'refused', text: explainRefusal(because, incident, {}) };
  }
  await settleSev(ports, sev, {
    before: incident,
    after: incident,
    transitions,
    by: admission.person,
    inJira: false,
    drafting: record.value.postMortem === undefined,
    entries: [],
  });
  return linked(issueKey, record.value.postMortem);
}

function linked(issueKey: string, page: { readonly url: string; readonly title: string } | undefined): Outcome {
  const link: Phrase = page ? [{ url: page.url, text: page.title }] : ['not drafted yet'];
  return { kind: 'done', issueKey, text: ['The post mortem: ', ...link, '. Please add what you know.'] };
}
