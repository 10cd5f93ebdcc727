/** As Jira has them on a new site. */
export const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
