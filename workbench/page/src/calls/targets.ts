export const targets = ['jira', 'confluence', 'slack', 'kvs', 'queue', 'other'] as const;
