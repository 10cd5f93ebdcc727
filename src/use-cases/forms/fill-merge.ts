import { mergeForm } from '../../documents/forms/merge-form';
import type { Filling } from './filling';

/** Typed in a SEV's channel, that SEV is the duplicate; elsewhere it is asked which is. */
export const fillMerge: Filling = {
  title: 'Merge a duplicate',
  async fill(ports, { origin, issueId, accountId }) {
    const [record, unfinished] = await Promise.all([
      issueId === undefined ? undefined : ports.records.find(issueId),
      ports.issues.unfinished(accountId),
    ]);
    const duplicate = record?.issueKey;
    if (unfinished.every(({ issueKey }) => issueKey === duplicate))
      return { kind: 'refused', text: ['There is no other open report or SEV to merge with.'] };
    return { view: mergeForm(origin, unfinished, duplicate) };
  },
};
