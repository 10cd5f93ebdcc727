/** Files in the chat. */
export interface ChatFiles {
  /** Nobody sees it before it is shared. @returns its id */
  upload(file: { readonly name: string; readonly content: string }): Promise<string>;
  /** Whether the file stands in that thread. It may take a moment before it does. */
  isShared(channelId: string, threadTs: string, fileId: string): Promise<boolean>;
  /** Puts an uploaded file into a thread. @param about.comment as the chat formats text */
  share(
    channelId: string,
    threadTs: string,
    fileId: string,
    about: { readonly title: string; readonly comment: string },
  ): Promise<void>;
  /** A file that is gone already is no trouble. */
  remove(fileId: string): Promise<void>;
}
