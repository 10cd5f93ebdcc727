import { SevError } from '../../errors';
import type { IssueName } from '../../ports/issues';
import { callJira } from './jira-client';

/**
 * The link type that every Jira site comes with: the inward issue "duplicates" the outward one. Jira keeps one link
 * however often it is asked for. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/
 */
export async function linkDuplicate(duplicate: IssueName, original: IssueName): Promise<void> {
  const { status } = await callJira('/rest/api/3/issueLink', {
    method: 'POST',
    body: {
      type: { name: 'Duplicate' },
      inwardIssue: { id: duplicate.issueId },
      outwardIssue: { id: original.issueId },
    },
  });
  if (status === 404)
    throw new SevError('misconfigured', 'Jira has no issue links of the type "Duplicate".', {
      nextStep: 'Ask a Jira administrator to switch issue links on and to add the type, then try again.',
    });
}
