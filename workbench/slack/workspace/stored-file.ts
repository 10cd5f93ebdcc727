/** A file on its way into Slack, or there. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** In bytes, as the app announced it. */
  readonly size: number;
  readonly created: number;
  readonly state: 'awaited' | 'uploaded' | 'complete';
  /** In base 64. */
  readonly content?: string;
}

const uploads = '/upload/v1/';

/** Slack hands out an address of its own for each upload; whoever has it may put the file there. */
export const uploadUrl = (id: string): string => `https://files.slack.com${uploads}${id}`;
