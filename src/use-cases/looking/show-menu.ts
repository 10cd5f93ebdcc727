import { generalMenu, menuFor } from '../../domain/menu';
import { severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit, identify } from '../people/admit';

/** What can be done next: in the channel of an incident to it, elsewhere in general. */
export async function showMenu(ports: Ports, job: Job, issueId: string | undefined): Promise<Outcome> {
  const actor = askerOf(job);
  if (issueId === undefined) return general(await identify(ports, actor));
  const [admission, reading] = await Promise.all([admit(ports, actor, 'see', issueId), ports.issues.read({ issueId })]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident') return general(admission);
  const { incident } = reading;
  const { issueKey, severity, status } = incident;
  const severityText = severity ? `${severityLabel(severity)}, ` : '';
  return {
    kind: 'done',
    issueKey,
    text: [`${issueKey} is ${severityText}${statusName(status)}. What next? Type /sev help for everything else.`],
    menu: menuFor(incident),
  };
}

const general = (known: Awaited<ReturnType<typeof identify>>): Outcome =>
  known.kind === 'refused'
    ? known
    : { kind: 'done', text: ['What do you want to do? Type /sev help for everything that I know.'], menu: generalMenu };
