import { openSevForm } from '../../documents/forms/open-sev-form';
import { firstOnCall } from '../report/file-incident';
import type { Filling } from './filling';

export const fillOpening: Filling = {
  title: 'Open a SEV',
  async fill(ports, { origin, issueId }) {
    const [reading, record] = await Promise.all([
      issueId ? ports.issues.read({ issueId }) : undefined,
      issueId ? ports.records.find(issueId) : undefined,
    ]);
    const incident = reading?.kind === 'incident' ? reading.incident : undefined;
    const onCall = record?.onCall ?? (await firstOnCall(ports));
    const prefilled = { title: incident?.title, onCallUserId: onCall?.slackUserId, impact: incident };
    return { view: openSevForm(origin, prefilled) };
  },
};
