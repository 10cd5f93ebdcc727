import type { AppManifest } from '../../site/app-manifest.ts';
import { findModule } from '../invocation/functions.ts';
import type { Invoker } from '../invocation/invoker.ts';
import { returnedValue } from './resolver.ts';

/**
 * Runs an automation action as a rule of that person would: the inputs, flat, are the function's first argument.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/
 */
export async function runAction(
  manifest: AppManifest,
  invoker: Invoker,
  actionKey: string,
  { accountId, inputs }: { readonly accountId: string; readonly inputs: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  const module = findModule(manifest, 'action', actionKey);
  const declared = Object.keys((module.inputs ?? {}) as object);
  const unknown = Object.keys(inputs).filter((name) => !declared.includes(name));
  if (unknown.length > 0) throw new Error(`The action ${actionKey} declares no input ${unknown.join(', ')}`);
  return returnedValue(
    await invoker.invoke({
      functionKey: String(module.function),
      moduleKey: actionKey,
      moduleType: 'action',
      body: inputs,
      accountId,
    }),
  );
}
