import { getAppContext } from '@forge/api';
import * as z from 'zod/mini';
import { compose } from '../compose';
import { channelUrl } from '../documents/links';
import { plainText } from '../domain/phrase';
import { parseSeverity } from '../domain/severity';
import type { Outcome } from '../domain/work';

const text = z.optional(z.string().check(z.trim()));
const inputs = z.object({
  issueKey: text,
  title: text,
  severity: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
});

const invocation = z.object({ principal: z.object({ accountId: z.string() }) });

export interface ActionOutputs {
  readonly issueKey: string;
  readonly channel: string;
  readonly channelUrl: string;
}

export type ActionResult = ActionOutputs | { readonly errors: readonly [{ readonly message: string }] };

const failed = (message: string): ActionResult => ({ errors: [{ message }] });

/**
 * The automation action *Open a SEV*, with the rights of the rule's user. Jira waits 55 s for its outputs.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action-provider/
 */
export async function runOpenSevAction(payload: unknown, context: unknown): Promise<ActionResult> {
  const user = invocation.safeParse(context).data?.principal.accountId;
  const given = inputs.safeParse(payload).data;
  if (!user) return failed('The rule has no user for whom to open the SEV. Choose one as the actor of the rule.');
  const severity = given && parseSeverity(given.severity);
  if (!given || !severity) return failed('Severity must be 1, 2 or 3. Set it in the action of the rule.');
  if (!given.issueKey && !given.title)
    return failed('Name the incident to open by its key, or give the title of a new one.');
  const app = await compose();
  const id = `automation:${getAppContext().invocationId}`;
  await app.acceptRequest({
    id,
    work: {
      kind: 'open',
      severity,
      ...(given.issueKey ? { incident: { issueKey: given.issueKey.toUpperCase() } } : {}),
      ...(given.title ? { title: given.title } : {}),
    },
    actor: { via: 'jira', accountId: user },
    reply: { kind: 'asked-for' },
  });
  return resultOf(await app.awaitOutcome(id, 45));
}

function resultOf(outcome: Outcome | undefined): ActionResult {
  if (!outcome) return failed('The SEV is still being opened; look at the issue in a minute.');
  if (outcome.kind === 'failed') return failed(`${plainText(outcome.text)} ${outcome.nextStep}`);
  if (outcome.kind === 'refused') return failed(plainText(outcome.text));
  const { issueKey = '', channel } = outcome;
  return { issueKey, channel: channel?.name ?? '', channelUrl: channel ? channelUrl(channel.id) : '' };
}
