import type { SevRecord } from '../../src/domain/sev-record.ts';
import type { SevRecords } from '../../src/ports/sev-records.ts';
import { overTheNetwork, stored } from './stored.ts';

export function fakeSevRecords(): SevRecords {
  const records = new Map<string, SevRecord>();
  const byChannel = new Map<string, string>();
  const byKey = new Map<string, string>();
  return {
    async find(issueId) {
      await overTheNetwork();
      const record = records.get(issueId);
      return record && stored(record);
    },
    async save(record) {
      await overTheNetwork();
      records.set(record.issueId, stored(record));
      byKey.set(record.issueKey.toUpperCase(), record.issueId);
      if (record.channel) byChannel.set(record.channel.id, record.issueId);
    },
    issueIdOfChannel: async (channelId) => byChannel.get(channelId),
    issueIdOfKey: async (issueKey) => byKey.get(issueKey.toUpperCase()),
  };
}
