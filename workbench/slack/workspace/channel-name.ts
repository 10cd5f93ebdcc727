import { channelNamed } from './channel.ts';
import type { Workspace } from './workspace.ts';

/** Why no channel may be called so: "lowercase letters, numbers, hyphens, and underscores, and must be 80 characters or less". */
export function nameFault(workspace: Workspace, name: string): string | undefined {
  if (!name.trim()) return 'invalid_name_required';
  if (Array.from(name).length > 80) return 'invalid_name_maxlength';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'invalid_name_punctuation';
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(name)) return 'invalid_name_specials';
  if (channelNamed(workspace, name)) return 'name_taken';
  return undefined;
}
