import { onCallPhrase } from '../documents/on-call-phrase';
import type { Person } from '../domain/person';
import type { Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { identify } from './admit';
import { askerOf } from './asker';

/** Who is on call is no secret of Jira's: every member of the team may ask. */
export async function showOnCall(ports: Ports, job: Job): Promise<Outcome> {
  const [known, onCall] = await Promise.all([identify(ports, askerOf(job)), peopleOnCall(ports)]);
  if (known.kind === 'refused') return known;
  return { kind: 'done', text: onCallPhrase(onCall) };
}

/** The first in line first. */
export async function peopleOnCall(ports: Ports): Promise<readonly Person[]> {
  const slackUserIds = await ports.onCall.now();
  return Promise.all(slackUserIds.slice(0, 10).map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
}
