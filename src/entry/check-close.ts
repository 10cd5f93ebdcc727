import * as z from 'zod/mini';
import { compose } from '../compose';
import type { CloseCheck } from '../use-cases/looking/check-close';

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
const body = z.object({ issue: z.object({ key: z.string() }) });

export interface Verdict {
  readonly result: boolean;
  readonly errorMessage?: string;
}

/** The closing gate in Jira's workflow: whoever moves the issue, by whatever way, comes through here. */
export async function checkClose(delivered: unknown): Promise<Verdict> {
  try {
    const { issue } = body.parse(delivered);
    return verdict(await (await compose()).checkClose(issue.key));
  } catch {
    return {
      result: false,
      errorMessage: 'SEV Response could not check the follow-ups just now. Please try again in a minute.',
    };
  }
}

const verdict = (check: CloseCheck): Verdict =>
  check.kind === 'may-close' ? { result: true } : { result: false, errorMessage: check.text };
