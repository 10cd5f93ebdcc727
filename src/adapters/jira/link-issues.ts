import { SevError } from '../../errors';
import type { IssueName } from '../../ports/issues';
import { callJira } from './jira-client';
import type { SettledSite } from './jira-site';

/** The link type that every Jira site comes with: the inward issue "duplicates" the outward one. Harmless to repeat. */
export const linkDuplicate = (duplicate: IssueName, original: IssueName): Promise<void> =>
  link('Duplicate', duplicate, original);

/** The follow-up "blocks" the SEV, or whatever the team's own type of links says. Harmless to repeat. */
export const linkFollowUp = (
  { followUpLinkType }: SettledSite,
  followUp: { readonly issueKey: string },
  sev: IssueName,
): Promise<void> => link(followUpLinkType, followUp, sev);

type End = IssueName | { readonly issueKey: string };

const endOf = (end: End) => ('issueId' in end ? { id: end.issueId } : { key: end.issueKey });

/**
 * The words of the type that lead outward are read from the inward issue to the outward one. Jira keeps one link however
 * often it is asked for. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/
 */
async function link(type: string, inward: End, outward: End): Promise<void> {
  const { status } = await callJira('/rest/api/3/issueLink', {
    method: 'POST',
    body: { type: { name: type }, inwardIssue: endOf(inward), outwardIssue: endOf(outward) },
  });
  if (status === 404)
    throw new SevError(
      'misconfigured',
      `Jira has no issue links of the type "${type}", or hides the issue from the app.`,
      {
        nextStep: 'Ask a Jira administrator to switch issue links on and to add the type, then try again.',
      },
    );
}
