import { updateForm } from '../../documents/forms/update-form';
import { minutesToNextUpdate } from '../../domain/update-cadence';
import type { Filling } from './filling';
import { readForForm } from './read-for-form';

export const fillUpdate: Filling = {
  title: 'Post a status update',
  async fill(ports, asked) {
    const [read, policy] = await Promise.all([readForForm(ports, asked), ports.policies.current()]);
    if (read.kind === 'refused') return read;
    const { incident } = read;
    const record = await ports.records.find(incident.issueId);
    const nextMinutes = minutesToNextUpdate(incident, policy);
    const origin = { ...asked.origin, issueKey: incident.issueKey };
    return { view: updateForm(origin, { last: record?.lastUpdate, nextMinutes }) };
  },
};
