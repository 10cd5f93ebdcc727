import { addedByName, isForTheNamed, mayTellStakeholders } from '../../src/domain/audience.ts';
import { aRecord } from '../builders/a-record.ts';

const erin = { name: 'Erin', slackUserId: 'U3' };
const named = { openedBy: erin, invited: ['U4', 'U4'] };

describe('who is added by name', () => {
  it('is the reporter, the on-call, whoever opened it, the owner and those invited, each once', () => {
    const { reporter, onCall } = aRecord();
    expect(addedByName(aRecord(named), [{ name: 'Sam', slackUserId: 'U5' }, onCall])).toEqual([
      reporter?.slackUserId,
      onCall?.slackUserId,
      'U3',
      'U5',
      'U4',
    ]);
  });

  it('is neither the reporter nor the on-call in a drill', () => {
    expect(addedByName(aRecord({ ...named, drill: true }), [undefined])).toEqual(['U3', 'U4']);
  });
});

describe('a SEV that is private, or a drill', () => {
  it.each([{ private: true }, { drill: true }])('%j concerns those named alone', (audience) => {
    expect([isForTheNamed(audience), mayTellStakeholders(audience)]).toEqual([true, false]);
  });

  it('is not every SEV', () => {
    expect([isForTheNamed({}), mayTellStakeholders({})]).toEqual([false, true]);
  });
});
