import { entryForm } from '../../documents/forms/entry-form';
import type { Filling } from './filling';

export const fillEntry: Filling = {
  title: 'Edit the entry',
  async fill(ports, { origin, issueId = '' }) {
    const entry = await ports.timelines.find(issueId, origin.entryId ?? '');
    if (!entry || entry.removedAt !== undefined)
      return { kind: 'refused', text: ['That entry is not in the timeline any more.'] };
    return { view: entryForm(origin, entry) };
  },
};
