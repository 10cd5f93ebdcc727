import { adfFault } from '../../confluence/storage-format/validate-adf.ts';
import type { Site } from '../../site/site.ts';
import type { MacroExport } from '../forge-host.ts';
import { findModule } from '../invocation/functions.ts';
import type { Invoker } from '../invocation/invoker.ts';
import { returnedValue } from './resolver.ts';

/**
 * Asks a macro for what stands in its place in an export, as Confluence does, and holds it to the schema.
 * Sources: https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ and
 * https://developer.atlassian.com/platform/forge/change-the-confluence-frontend-with-the-ui-kit/
 */
export async function exportMacro(site: Omit<Site, 'app'>, invoker: Invoker, call: MacroExport): Promise<unknown> {
  const { moduleKey, accountId, exportType, extension } = call;
  const { adfExport } = findModule(site.manifest, 'macro', moduleKey);
  const functionKey = (adfExport as { readonly function?: string } | undefined)?.function;
  if (functionKey === undefined) throw new Error(`The macro ${moduleKey} has no adfExport: it is left out of exports`);
  const { content, space } = extension;
  const body = { exportType, context: { accountId, cloudId: site.cloudId, moduleKey, content, space, extension } };
  const document = returnedValue(
    await invoker.invoke({ functionKey, moduleKey, moduleType: 'adfExport', body, accountId }),
  );
  const fault = adfFault(document);
  if (fault !== undefined) throw new Error(`The export of ${moduleKey} is no document of ADF: ${fault}`);
  return document;
}
