import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { updateForm } from '../documents/forms/update-form';
import { minutesToNextUpdate } from '../domain/update-cadence';
import type { Filling } from './filling';
import { locateOrigin } from './locate-origin';

const title = 'Post a status update';

export const fillUpdate: Filling = {
  title,
  async fill(ports, origin) {
    const located = await locateOrigin(ports, origin);
    if (located.kind === 'refused') return refusedForm(title, mrkdwn(located.text));
    const { issueId } = located;
    const [record, reading, policy] = await Promise.all([
      ports.records.find(issueId),
      ports.issues.read({ issueId }),
      ports.policies.current(),
    ]);
    if (reading?.kind !== 'incident') return refusedForm(title, 'That incident is gone from Jira.');
    const { incident } = reading;
    const nextMinutes = minutesToNextUpdate(incident, policy);
    return updateForm({ ...origin, issueKey: incident.issueKey }, { last: record?.lastUpdate, nextMinutes });
  },
};
