import * as z from 'zod/mini';
import type { SevChange } from '../../contract/sev-screen';
import { affectable } from '../../domain/affected';
import { type IncidentRef, timeNames } from '../../domain/incident';
import type { Work } from '../../domain/work';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(255));
const words = z.string().check(z.trim(), z.maxLength(5000));
const someWords = z.string().check(z.trim(), z.minLength(1), z.maxLength(3000));
const accountId = z.string().check(z.minLength(1), z.maxLength(128));
const issueKey = z.pipe(
  z.string().check(z.trim(), z.regex(/^[A-Z][A-Z0-9_]+-\d+$/i), z.maxLength(255)),
  z.transform((key) => key.toUpperCase()),
);
const priority = z.enum(['high', 'low']);
const day = z.iso.date();
/** ISO 8601 UTC, as the app writes it. */
const moment = z.pipe(
  z.iso.datetime(),
  z.transform((at) => new Date(at).toISOString()),
);
const entryId = z.string().check(z.minLength(1), z.maxLength(400));
const entryText = z.string().check(z.maxLength(20_000));

const followUpEdit = z.object({
  title: z.optional(line),
  priority: z.optional(priority),
  assigneeAccountId: z.optional(z.nullable(accountId)),
  dueDate: z.optional(z.nullable(day)),
});

const minutes = z.int().check(z.minimum(1), z.maximum(14 * 24 * 60));

/** What a screen may ask, parsed: a screen runs in the reader's browser and can send anything. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    severity,
    title: z.optional(line),
    ownerAccountId: z.optional(accountId),
  }),
  z.object({ kind: z.literal('severity'), severity, reason: words }),
  z.object({ kind: z.literal('owner'), accountId }),
  z.object({
    kind: z.literal('impact'),
    text: words,
    startedAt: z.nullable(moment),
    affects: z.array(z.enum(affectable)).check(z.maxLength(3)),
  }),
  z.object({
    kind: z.literal('update'),
    changed: someWords,
    impact: z.optional(words),
    doing: z.optional(words),
    nextMinutes: z.optional(minutes),
  }),
  z.object({ kind: z.literal('mitigated'), text: words }),
  z.object({
    kind: z.literal('follow-up'),
    priority,
    title: line,
    assigneeAccountId: z.optional(accountId),
    dueDate: z.optional(day),
  }),
  z.object({ kind: z.literal('edit-follow-up'), issueKey, edit: followUpEdit, was: followUpEdit }),
  z.object({ kind: z.literal('link-follow-up'), issueKey }),
  z.object({ kind: z.literal('note'), text: someWords, at: z.optional(moment) }),
  z.object({
    kind: z.literal('edit-entry'),
    entryId,
    text: someWords,
    at: moment,
    was: z.object({ text: entryText, at: moment }),
  }),
  z.object({ kind: z.literal('remove-entry'), entryId }),
  z.object({ kind: z.literal('correct-time'), which: z.enum(timeNames), to: moment, was: z.nullable(moment) }),
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('close-anyway'), reason: someWords }),
  z.object({ kind: z.literal('reopen'), reason: words }),
]) satisfies z.ZodMiniType<SevChange>;

export function workFor(change: z.infer<typeof changeSchema>, incident: IncidentRef): Work {
  switch (change.kind) {
    case 'open': {
      const owner = change.ownerAccountId ? { owner: { accountId: change.ownerAccountId } } : {};
      return { kind: 'open', incident, severity: change.severity, title: change.title, ...owner };
    }
    case 'owner':
      return { kind: 'owner', incident, owner: { accountId: change.accountId } };
    case 'impact': {
      const { text, startedAt, affects } = change;
      return { kind: 'impact', incident, impact: { text, startedAt, affects } };
    }
    case 'follow-up': {
      const { assigneeAccountId, ...wanted } = change;
      const assignee = assigneeAccountId ? { assignee: { accountId: assigneeAccountId } } : {};
      return { ...wanted, ...assignee, incident };
    }
    case 'severity':
    case 'update':
    case 'mitigated':
    case 'edit-follow-up':
    case 'link-follow-up':
    case 'note':
    case 'edit-entry':
    case 'remove-entry':
    case 'correct-time':
    case 'approve':
    case 'close':
    case 'close-anyway':
    case 'reopen':
      return { ...change, incident };
  }
}
