/**
 * What the automation actions share: they act with the rights of the rule's user, hand the work to the queue, wait for how
 * it ends, and stop the rule with words that its owner understands.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/
 */
import { getAppContext } from '@forge/api';
import * as z from 'zod/mini';
import { compose } from '../../compose';
import { plainText } from '../../domain/phrase';
import type { Outcome, Work } from '../../domain/work';

/** Inputs are texts: a smart value that gives nothing gives an empty one. */
export const text = z.optional(z.string().check(z.trim()));

const invocation = z.object({ principal: z.object({ accountId: z.string() }) });

/** What the inputs ask for, or why nothing can be made of them. */
export type Asked = { readonly kind: 'work'; readonly work: Work } | { readonly kind: 'faulty'; readonly text: string };

export const faulty = (why: string): Asked => ({ kind: 'faulty', text: why });

export interface Action<Outputs> {
  /** Such as `open the SEV`. */
  readonly doing: string;
  readonly read: (inputs: unknown) => Asked;
  readonly outputs: (done: Extract<Outcome, { kind: 'done' }>) => Outputs;
}

export type ActionResult<Outputs> = Outputs | { readonly errors: readonly [{ readonly message: string }] };

const failed = (message: string) => ({ errors: [{ message }] }) as const;

/** Automation waits 55 s for outputs. */
const patienceSeconds = 45;

export async function runAction<Outputs>(
  { doing, read, outputs }: Action<Outputs>,
  payload: unknown,
  context: unknown,
): Promise<ActionResult<Outputs>> {
  const accountId = invocation.safeParse(context).data?.principal.accountId;
  if (!accountId) return failed(`The rule has no user for whom to ${doing}. Choose one as the actor of the rule.`);
  const asked = read(payload);
  if (asked.kind === 'faulty') return failed(asked.text);
  const app = await compose();
  const id = `automation:${getAppContext().invocationId}`;
  await app.acceptRequest({
    id,
    work: asked.work,
    actor: { via: 'jira', accountId },
    reply: { kind: 'asked-for' },
  });
  const outcome = await app.awaitOutcome(id, patienceSeconds);
  if (!outcome) return failed('That takes longer than a rule can wait; look at the issue in a minute.');
  if (outcome.kind === 'done') return outputs(outcome);
  return failed(plainText(outcome.text) + (outcome.kind === 'failed' ? ` ${outcome.nextStep}` : ''));
}
