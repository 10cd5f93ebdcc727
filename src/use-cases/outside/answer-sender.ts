import { adfDocument, paragraph, written } from '../../documents/adf/document';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { settleSev } from '../settling/settle-sev';

/** The sender reads it in Jira's mail, or in the portal; nothing but the text reaches them. */
export async function answerSender(
  ports: Ports,
  sev: SevAtWork,
  { text }: Extract<Work, { kind: 'answer-sender' }>,
): Promise<Outcome> {
  const { job, record } = sev;
  const { issueId, issueKey } = record.value;
  const [admission, reading] = await Promise.all([
    admit(ports, askerOf(job.job), 'act', issueId),
    ports.issues.read({ issueId }),
  ]);
  if (admission.kind === 'refused') return admission;
  const { outside } = record.value;
  if (reading?.kind !== 'incident' || !outside)
    return { kind: 'refused', text: [`${issueKey} is no report from outside, so there is nobody to answer.`] };
  await job.once('answer', {
    find: async () => ((await ports.issues.firstAnswerAt(issueId)) === undefined ? undefined : 'found'),
    make: () => ports.issues.answerSender(issueId, adfDocument([paragraph(written(text))])),
  });
  const { receivedAt, id } = job.job;
  record.update({ outside: { ...outside, answeredAt: outside.answeredAt ?? receivedAt } });
  const { incident, transitions } = reading;
  const { person: by } = admission;
  await settleSev(ports, sev, {
    before: incident,
    after: incident,
    transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by.name, event: { kind: 'sender-answered' } }],
  });
  return { kind: 'done', issueKey, text: [`The sender of ${issueKey} is answered.`] };
}
