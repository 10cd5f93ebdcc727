import type { SevRecord } from '../domain/sev-record';

/** One record per incident, found by its issue, its key as it was when reported, or its channel. */
export interface SevRecords {
  find(issueId: string): Promise<SevRecord | undefined>;
  /** @param last what was saved before, so that only what differs is written */
  save(record: SevRecord, last?: SevRecord): Promise<void>;
  issueIdOfChannel(channelId: string): Promise<string | undefined>;
  issueIdOfKey(issueKey: string): Promise<string | undefined>;
  /** The issues of the incidents that the app watches, without looking at the others. May lag behind `save` for a moment. */
  watched(): Promise<readonly string[]>;
}
