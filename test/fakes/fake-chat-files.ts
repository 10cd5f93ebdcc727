import type { ChatFiles } from '../../src/ports/chat-files.ts';

interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly channelId: string;
  readonly threadTs: string;
  readonly comment: string;
}

export interface FakeChatFiles extends ChatFiles {
  /** Those that people see, oldest first. */
  readonly shared: readonly SharedFile[];
}

export function fakeChatFiles(): FakeChatFiles {
  const uploaded = new Map<string, { readonly name: string; readonly content: string }>();
  const shared: SharedFile[] = [];
  return {
    shared,
    async upload(file) {
      const id = `F${uploaded.size + 1}`;
      uploaded.set(id, file);
      return id;
    },
    isShared: async (channelId, threadTs, fileId) =>
      shared.some((file) => file.id === fileId && file.channelId === channelId && file.threadTs === threadTs),
    async share(channelId, threadTs, fileId, { comment }) {
      const file = uploaded.get(fileId);
      if (!file) throw new Error('file_not_found');
      shared.push({ id: fileId, ...file, channelId, threadTs, comment });
    },
    async remove(fileId) {
      const index = shared.findIndex(({ id }) => id === fileId);
      if (index >= 0) shared.splice(index, 1);
    },
  };
}
