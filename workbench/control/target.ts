import * as z from 'zod';

export const target = z.enum(['jira', 'confluence', 'slack', 'kvs', 'queue', 'other']);
