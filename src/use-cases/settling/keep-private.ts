/**
 * Holds the three places of a private SEV to what they were opened as: the issue, the channel and the page. Runs before
 * anything is said anywhere, and ends the job where one of them cannot be private.
 */
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import { SevError } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';

/** @param incident as it was read */
export async function keepPrivate(
  ports: Ports,
  sev: SevAtWork,
  incident: Incident,
  owner: Person | undefined,
): Promise<void> {
  await sev.job.begun();
  await restrictIssue(ports, incident);
  const { postMortem } = sev.record.value;
  await together([
    holdChannel(ports, sev),
    postMortem ? restrictPage(ports, sev, owner, postMortem) : Promise.resolve(),
  ]);
}

async function restrictIssue(ports: Ports, incident: Incident): Promise<void> {
  if (incident.securityLevelId !== undefined) return;
  const { privateSecurityLevelId: securityLevelId } = await ports.policies.current();
  if (securityLevelId === undefined) throw new SevError('misconfigured', noLevel.message, noLevel);
  await ports.issues.write(incident, { ...incident, securityLevelId }, []);
}

export const noLevel = {
  message: 'No security level is set for private SEVs, so I cannot keep one private.',
  nextStep: 'Ask a Jira administrator to choose "Security level of private SEVs" in the settings of SEV Response.',
} as const;

async function holdChannel(ports: Ports, { record }: SevAtWork): Promise<void> {
  const { channel } = record.value;
  if (!channel || (await ports.chat.isPrivate(channel.id))) return;
  throw new SevError('not-permitted', 'The channel of this private SEV is open to everybody now.', {
    nextStep: 'Ask a Slack administrator to make it private again, then choose "Try again".',
  });
}

/** Adding the same people again changes nothing; a page that somebody opened is closed by it. */
export async function restrictPage(
  ports: Ports,
  { record }: SevAtWork,
  owner: Person | undefined,
  { pageId, authorAccountId }: { readonly pageId: string; readonly authorAccountId?: string | undefined },
): Promise<void> {
  const { reporter, onCall, openedBy, invited = [] } = record.value;
  const named = await Promise.all(invited.map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
  const accounts = [reporter, onCall, openedBy, owner, ...named].flatMap((person) => person?.accountId ?? []);
  await ports.pages.restrict(pageId, [...new Set([...(authorAccountId ? [authorAccountId] : []), ...accounts])]);
}
