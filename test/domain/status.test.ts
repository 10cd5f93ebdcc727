import { isSev, parseStatus, statuses, statusName } from '../../src/domain/status.ts';

describe('the status that Jira names', () => {
  it.each(statuses)('%s is known', (name) => expect(parseStatus(name)).toBe(name));

  it.each(['open', 'CLOSED', 'Done', 'In Progress', ''])('“%s” is shown as it is and taken for no other', (name) => {
    const status = parseStatus(name);
    expect(status).toEqual({ unknown: name });
    expect(statusName(status)).toBe(name);
    expect(isSev(status)).toBe(false);
  });
});

describe('an incident is a SEV', () => {
  it('from when it is opened, also when it is closed', () => {
    expect(statuses.filter(isSev)).toEqual(['Open', 'Mitigated', 'Follow-up', 'Closed']);
  });
});
