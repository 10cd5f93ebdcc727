/** A string in JQL: quoted, with quotes and backslashes escaped. https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/ */
export const jqlString = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
