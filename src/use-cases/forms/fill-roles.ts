import { rolesForm } from '../../documents/forms/roles-form';
import type { Filling } from './filling';

export const fillRoles: Filling = {
  title: 'Roles',
  async fill(ports, { origin, issueId = '' }) {
    const record = await ports.records.find(issueId);
    if (!record) return { kind: 'refused', text: ['Roles belong to a SEV. Open it first.'] };
    return { view: rolesForm({ ...origin, issueKey: record.issueKey }, record.roles) };
  },
};
