import { checkUpPhrase } from '../../documents/check-up-phrase';
import type { Finding } from '../../domain/check-up/finding';
import type { Phrase } from '../../domain/phrase';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit, refuseUnlessAdministrator } from '../people/admit';
import { runChecks } from './run-checks';

/** An administrator of Jira asks, in Slack, whether all is as the app needs it. */
export async function answerCheckUp(ports: Ports, job: Job): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'administer');
  if (admission.kind === 'refused') return admission;
  return { kind: 'done', text: checkUpPhrase(await runChecks(ports)) };
}

export type CheckUp =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly at: string }
  | { readonly kind: 'refused'; readonly text: Phrase };

/** The same on the settings page. */
export async function checkUp(ports: Ports, accountId: string): Promise<CheckUp> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  return { kind: 'findings', findings: await runChecks(ports), at: ports.clock.now() };
}
