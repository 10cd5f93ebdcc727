import { changeSchema, workFor } from '../../../src/entry/screen/sev-change.ts';

const incident = { issueKey: 'SEV-42' };
const work = (change: unknown) => JSON.parse(JSON.stringify(workFor(changeSchema.parse(change), incident)));

describe('a change that a screen asks for', () => {
  it.each([
    [
      { kind: 'open', severity: 2 },
      { kind: 'open', severity: 2 },
    ],
    [
      { kind: 'open', severity: 2, title: ' Payments fail ', ownerAccountId: 'account-erin' },
      { kind: 'open', severity: 2, title: 'Payments fail', owner: { accountId: 'account-erin' } },
    ],
    [
      { kind: 'severity', severity: 1, reason: '' },
      { kind: 'severity', severity: 1, reason: '' },
    ],
    [
      { kind: 'mitigated', text: 'rolled back' },
      { kind: 'mitigated', text: 'rolled back' },
    ],
    [
      { kind: 'follow-up', priority: 'high', title: 'Alert' },
      { kind: 'follow-up', priority: 'high', title: 'Alert' },
    ],
    [{ kind: 'approve' }, { kind: 'approve' }],
    [{ kind: 'close' }, { kind: 'close' }],
    [
      { kind: 'close-anyway', reason: 'The team is gone' },
      { kind: 'close-anyway', reason: 'The team is gone' },
    ],
    [
      { kind: 'reopen', reason: 'it is back' },
      { kind: 'reopen', reason: 'it is back' },
    ],
  ])('%j becomes work on its issue', (change, expected) => expect(work(change)).toEqual({ ...expected, incident }));

  it.each([
    undefined,
    {},
    { kind: 'delete' },
    { kind: 'open', severity: 4 },
    { kind: 'open', severity: '1' },
    { kind: 'open', severity: 1, title: '  ' },
    { kind: 'open', severity: 1, title: 'x'.repeat(256) },
    { kind: 'open', severity: 1, ownerAccountId: '' },
    { kind: 'severity', severity: 1 },
    { kind: 'close-anyway', reason: ' ' },
    { kind: 'mitigated', text: 'x'.repeat(5001) },
    { kind: 'follow-up', priority: 'urgent', title: 'Alert' },
    { kind: 'follow-up', priority: 'high', title: '' },
  ])('is refused when it is none: %j', (change) => expect(changeSchema.safeParse(change).success).toBe(false));

  it('names no issue of its own: that comes from where the screen stands', () => {
    expect(work({ kind: 'close', incident: { issueKey: 'SEV-1' } })).toEqual({ kind: 'close', incident });
  });
});
