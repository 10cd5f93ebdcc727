import { mrkdwn } from '../documents/blocks/mrkdwn';
import { entryForm } from '../documents/forms/entry-form';
import { refusedForm } from '../documents/forms/form';
import type { Filling } from './filling';
import { locateOrigin } from './locate-origin';

const title = 'Edit the entry';

export const fillEntry: Filling = {
  title,
  async fill(ports, origin) {
    const located = await locateOrigin(ports, origin);
    if (located.kind === 'refused') return refusedForm(title, mrkdwn(located.text));
    const entry = await ports.timelines.find(located.issueId, origin.entryId ?? '');
    if (!entry || entry.removedAt !== undefined)
      return refusedForm(title, 'That entry is not in the timeline any more.');
    return entryForm(origin, entry);
  },
};
