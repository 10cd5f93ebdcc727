import type { Job, Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit } from './admit';

type Match = Extract<Work, { kind: 'match' }>;

/** An administrator of Jira says who is who, where the e-mail addresses don't tell. */
export async function matchPerson(ports: Ports, job: Job, { slackUserId, account }: Match): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'administer');
  if (admission.kind === 'refused') return admission;
  const person = await ports.directory.bySlackUser(slackUserId);
  if (account === undefined) {
    const undone = await ports.directory.unmatch(slackUserId);
    return {
      kind: 'done',
      text: [{ person }, undone ? ' is no longer matched by hand.' : ' was not matched by hand.'],
    };
  }
  if (person.standing !== 'member')
    return {
      kind: 'refused',
      text: [{ person }, ' is not a full member of this Slack workspace, so they cannot act.'],
    };
  const matched = await ports.directory.match(slackUserId, account);
  if (!matched)
    return {
      kind: 'refused',
      text: [`I can't find a Jira account ${account}. Give its e-mail address or account id.`],
    };
  return { kind: 'done', text: [{ person }, ` is now ${matched.name} in Jira.`] };
}
