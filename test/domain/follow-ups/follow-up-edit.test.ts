import { partsOf, weighEdit } from '../../../src/domain/follow-ups/follow-up-edit.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';

const now = partsOf(aFollowUp({ title: 'Add an alarm' }), { dueDate: '2026-12-07' });

describe('two people who edit the same follow-up', () => {
  it('both keep what they changed when it is not the same part', () => {
    expect(weighEdit(now, { priority: 'low' }, { priority: 'high' })).toEqual({
      kind: 'change',
      edit: { priority: 'low' },
    });
  });

  it('do not take back each other’s words', () => {
    expect(weighEdit(now, { title: 'Add a pager' }, { title: 'Alarm' })).toEqual({ kind: 'overtaken', part: 'title' });
  });

  it('may say the same twice', () => {
    expect(weighEdit(now, { title: 'Add an alarm' }, { title: 'Alarm' })).toEqual({ kind: 'already' });
    expect(weighEdit(now, { dueDate: null }, { dueDate: '2026-12-07' })).toMatchObject({ kind: 'change' });
  });
});
