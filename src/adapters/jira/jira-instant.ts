/** Jira writes `2026-11-23T10:00:00.000+0000`; the app says it in ISO 8601 UTC. */
export function instant(value: unknown): string | undefined {
  const time = typeof value === 'string' ? new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
