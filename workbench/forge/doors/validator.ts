import type { AppManifest } from '../../site/app-manifest.ts';
import type { ValidatorBody } from '../../site/site.ts';
import { findModule } from '../invocation/functions.ts';
import type { Invoker } from '../invocation/invoker.ts';

export interface Verdict {
  result: boolean;
  errorMessage?: string;
}

/**
 * Asks a workflow validator of the app. When it fails or answers nonsense the transition is refused, as in Jira.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export async function askValidator(
  manifest: AppManifest,
  invoker: Invoker,
  moduleKey: string,
  body: ValidatorBody,
): Promise<Verdict> {
  const module = findModule(manifest, 'jira:workflowValidator', moduleKey);
  if (module.function === undefined)
    throw new Error(`The validator ${moduleKey} is an expression; the workbench runs functions only`);
  const end = await invoker.invoke({
    functionKey: String(module.function),
    moduleKey,
    moduleType: 'jira:workflowValidator',
    body,
  });
  const failed = {
    result: false,
    errorMessage: `The workflow validator "${String(module.name ?? moduleKey)}" of an app could not be run.`,
  };
  if (end.kind !== 'returned') return failed;
  const { result, errorMessage } = (end.value ?? {}) as { result?: unknown; errorMessage?: unknown };
  if (typeof result !== 'boolean') return failed;
  return typeof errorMessage === 'string' ? { result, errorMessage } : { result };
}
