import type { FormOrigin } from '../../domain/form';
import type { Ports } from '../../ports/ports';
import { type Located, locate } from '../jobs/locate';

/** The incident that a form is about: by its key, else by the channel in which it was opened. */
export async function locateOrigin(ports: Ports, { issueKey, channelId = '' }: FormOrigin): Promise<Located> {
  const known =
    issueKey === undefined
      ? await ports.records.issueIdOfChannel(channelId)
      : await ports.records.issueIdOfKey(issueKey);
  if (known !== undefined) return { kind: 'incident', issueId: known };
  return locate(ports, issueKey === undefined ? { channelId } : { issueKey });
}
