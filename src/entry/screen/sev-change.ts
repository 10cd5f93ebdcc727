import * as z from 'zod/mini';
import type { SevChange } from '../../contract/sev-screen';
import type { IncidentRef } from '../../domain/incident';
import type { Work } from '../../domain/work';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(255));
const words = z.string().check(z.trim(), z.maxLength(5000));

/** What a screen may ask, parsed: a screen runs in the reader's browser and can send anything. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    severity,
    title: z.optional(line),
    ownerAccountId: z.optional(z.string().check(z.minLength(1))),
  }),
  z.object({ kind: z.literal('severity'), severity, reason: words }),
  z.object({ kind: z.literal('mitigated'), text: words }),
  z.object({ kind: z.literal('follow-up'), priority: z.enum(['high', 'low']), title: line }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('reopen'), reason: words }),
]) satisfies z.ZodMiniType<SevChange>;

export function workFor(change: z.infer<typeof changeSchema>, incident: IncidentRef): Work {
  switch (change.kind) {
    case 'open': {
      const owner = change.ownerAccountId ? { owner: { accountId: change.ownerAccountId } } : {};
      return { kind: 'open', incident, severity: change.severity, title: change.title, ...owner };
    }
    case 'severity':
      return { kind: 'severity', incident, severity: change.severity, reason: change.reason };
    case 'mitigated':
      return { kind: 'mitigated', incident, text: change.text };
    case 'follow-up':
      return { kind: 'follow-up', incident, priority: change.priority, title: change.title };
    case 'close':
      return { kind: 'close', incident };
    case 'reopen':
      return { kind: 'reopen', incident, reason: change.reason };
  }
}
