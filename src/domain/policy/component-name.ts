/** What two names of the same component in Jira have in common. */
export const componentKey = (name: string): string => name.trim().toLowerCase();
