import { impactForm } from '../../documents/forms/impact-form';
import type { Filling } from './filling';
import { readForForm } from './read-for-form';

export const fillImpact: Filling = {
  title: 'Impact',
  async fill(ports, asked) {
    const read = await readForForm(ports, asked);
    return read.kind === 'refused' ? read : { view: impactForm(asked.origin, read.incident) };
  },
};
