import { NotPossible } from '../refusal.ts';
import { maySee } from '../workspace/channel.ts';
import { person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface OpenedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A file that stands in a message that the person may see. */
export function openFileAs(workspace: Workspace, { user, id }: { user: string; id: string }): OpenedFile {
  const reader = person(workspace, user);
  const file = workspace.files.get(id);
  const isShown = workspace.channels
    .values()
    .filter((channel) => maySee(channel, reader))
    .flatMap((channel) => workspace.messages(channel.id).values())
    .some(({ files }) => Array.isArray(files) && files.some((shown) => shown.id === id));
  if (file?.content === undefined || !isShown) throw new NotPossible(404, `${user} sees no file ${id}`);
  return { name: file.name, content: Buffer.from(file.content, 'base64') };
}
