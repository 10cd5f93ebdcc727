import type { Restricted, WorkspaceRefusal } from '../domain/check-up/workspace-policy';

export type Sign = 'slack-request' | 'bad-signature' | 'tick';

/** Signs of life, and of what keeps the app from working. */
export interface Health {
  /** @returns when it was noted last, to within some minutes; ISO 8601 UTC */
  last(sign: Sign): Promise<string | undefined>;
  /** Keeps not each time, but often enough. @param at ISO 8601 UTC */
  note(sign: Sign, at: string): Promise<void>;
  /** Keeps each time, in one call, what comes seldom enough. @param at ISO 8601 UTC */
  mark(sign: Sign, at: string): Promise<void>;
  refusal(which: Restricted): Promise<WorkspaceRefusal | undefined>;
  noteRefusal(which: Restricted, refusal: WorkspaceRefusal): Promise<void>;
  forgetRefusal(which: Restricted): Promise<void>;
}
