import { type ForgeMacro, readForgeMacro, writeForgeMacro } from './forge-macro.ts';
import { isElement, type StorageNode } from './storage-node.ts';

/** Rewrites each Forge macro for which `change` gives another one; the rest of the body stays as it is. */
export function mapMacros(
  nodes: readonly StorageNode[],
  change: (macro: ForgeMacro) => ForgeMacro | undefined,
): readonly StorageNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const macro = readForgeMacro(node);
    if (macro) {
      const changed = change(macro);
      return changed ? writeForgeMacro(changed) : node;
    }
    return { ...node, children: mapMacros(node.children, change) };
  });
}

export function macrosIn(nodes: readonly StorageNode[]): readonly ForgeMacro[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const macro = readForgeMacro(node);
    return macro ? [macro] : macrosIn(node.children);
  });
}
