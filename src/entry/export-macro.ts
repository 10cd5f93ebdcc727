/** The post mortem's macro where no screen runs: in exports as PDF or Word, and in the history of the page. */
import * as z from 'zod/mini';
import { compose } from '../compose';
import type { AdfPage } from '../documents/adf/block';
import { exportedNothing, exportedSev } from '../documents/adf/exported-sev';
import { channelUrl } from '../documents/links';
import { partsShown } from '../domain/post-mortem/post-mortem-part';
import { SevError } from '../errors';
import type { LookedAt } from '../use-cases/looking/look-at-sev';

const config = z.object({ issueKey: z.string(), parts: z.optional(z.string()) });
const invocation = z.object({ principal: z.object({ accountId: z.string() }) });

/** Atlassian shows `payload.context.content` alone; other apps find the configuration at either of these places. */
const payloadSchema = z.object({
  context: z.object({
    accountId: z.optional(z.string()),
    config: z.optional(z.unknown()),
    extension: z.optional(z.object({ config: z.optional(z.unknown()) })),
  }),
});

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ */
export async function exportMacro(payload: unknown, context: unknown): Promise<AdfPage> {
  const given = payloadSchema.safeParse(payload).data?.context;
  const chosen = config.safeParse(given?.extension?.config ?? given?.config).data;
  const reader = invocation.safeParse(context).data?.principal.accountId ?? given?.accountId;
  if (!chosen?.issueKey.trim()) return exportedNothing('No SEV was chosen for this macro.');
  if (!reader) return exportedNothing(`${noAccess} It was not told for whom the page is exported.`);
  try {
    const app = await compose();
    const look = await app.lookAtPostMortem(reader, chosen.issueKey.trim().toUpperCase());
    if (look.kind !== 'incident') return exportedNothing(noAccess);
    return exportedSev({ ...exported(look), now: app.now() }, partsShown(chosen.parts));
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return exportedNothing(`The SEV can’t be shown: ${error.message} ${error.nextStep}`);
  }
}

const noAccess = 'This incident does not exist, or the Jira account of whoever exports the page may not see it.';

function exported({ incident, record, issueUrl, owner, timeline, facts, urls, frozen }: LookedAt) {
  const channel = record?.channel && { name: record.channel.name, url: channelUrl(record.channel.id) };
  const ownerName = incident.ownerAccountId ? (owner?.name ?? 'somebody') : undefined;
  return { incident, issueUrl, ownerName, channel, timeline, facts, urls, frozen };
}
