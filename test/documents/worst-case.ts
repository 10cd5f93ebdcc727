/** The largest things that people can make the app show. */
import type { Incident } from '../../src/domain/incident.ts';
import type { SevRecord } from '../../src/domain/sev-record.ts';
import type { Status } from '../../src/domain/status.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { aRecord } from '../builders/a-record.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

/** Of each kind one that grows when it is escaped, and one that is cut in the middle of a character. */
export const fillings = ['&', '🔥'] as const;

export const issueUrl = 'https://example.atlassian.net/browse/SEV-42';

export const worstFollowUps = (filling: string) =>
  Array.from({ length: 200 }, (_, index) =>
    aFollowUp({ issueId: String(20_000 + index), issueKey: `SEV-${1000 + index}`, title: longTitle(filling) }),
  );

/** 255 UTF-16 units, as many as Jira holds. */
export const longTitle = (filling: string): string => filling.repeat(255).slice(0, 254 + (filling.length % 2));

/** As long as Slack lets anybody call themselves. */
const longName = (filling: string): string => filling.repeat(80).slice(0, 80);

export function worstIncident(status: Incident['status'], filling: string): Incident {
  const sev = ['Open', 'Mitigated', 'Follow-up', 'Closed'].some((name) => name === status);
  const incident = sev ? aSev(status as Status) : anIncident({ status });
  return { ...incident, title: longTitle(filling), followUps: worstFollowUps(filling) };
}

export const worstRecord = (filling: string): SevRecord =>
  aRecord({
    title: longTitle(filling),
    reportText: filling.repeat(4000),
    verdict: `Found not to be an incident by Omar: ${filling.repeat(4000)}`,
    channel: { id: 'C42', name: `sev-42-${'x'.repeat(73)}` },
    roles: { communications: { name: longName(filling) }, scribe: { name: longName(filling) } },
    duplicates: Array.from({ length: 200 }, (_, index) => `SEV-${index}`),
    closing: { by: { name: longName(filling) }, inJira: true },
  });
