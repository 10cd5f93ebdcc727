import type { AdfNode } from './adf-to-storage.ts';
import { type ForgeMacro, forgeExtensionType } from './forge-macro.ts';

/** Reads a Forge macro from an ADF `extension` node; undefined when another kind of extension stands there. */
export function forgeMacroOfAdf(node: AdfNode): ForgeMacro | undefined {
  if (node.type !== 'extension' || node.attrs?.extensionType !== forgeExtensionType) return undefined;
  const parameters = record(node.attrs.parameters);
  return {
    localId: String(parameters.localId ?? node.attrs.localId ?? ''),
    extensionKey: String(node.attrs.extensionKey ?? ''),
    extensionTitle: String(parameters.extensionTitle ?? node.attrs.text ?? ''),
    forgeEnvironment: String(parameters.forgeEnvironment ?? 'PRODUCTION'),
    config: record(parameters.guestParams),
  };
}

/** Writes a Forge macro as the editor has it in ADF. */
export function forgeMacroToAdf(macro: ForgeMacro): AdfNode {
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: forgeExtensionType,
      extensionKey: macro.extensionKey,
      text: macro.extensionTitle,
      localId: macro.localId,
      parameters: {
        layout: 'extension',
        guestParams: macro.config,
        forgeEnvironment: macro.forgeEnvironment,
        localId: macro.localId,
        extensionId: `ari:cloud:ecosystem::extension/${macro.extensionKey}`,
        extensionTitle: macro.extensionTitle,
      },
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
