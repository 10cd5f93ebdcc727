import type { PostMortemSnapshot } from '../domain/post-mortem/post-mortem-snapshot';

/** What each approved post mortem showed. At most one stands for each incident. */
export interface PostMortemSnapshots {
  of(issueId: string): Promise<PostMortemSnapshot | undefined>;
  /** Puts it in the place of an earlier one. Harmless to repeat. */
  keep(snapshot: PostMortemSnapshot): Promise<void>;
  /** The post mortem shows its SEV live again. Harmless to repeat. */
  drop(issueId: string): Promise<void>;
}
