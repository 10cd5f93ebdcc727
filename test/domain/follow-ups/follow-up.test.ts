import {
  followUpPriorities,
  followUpPriorityOf,
  jiraPriorityOf,
  openHighFollowUps,
} from '../../../src/domain/follow-ups/follow-up.ts';
import { defaultPolicy } from '../../../src/domain/policy/policy.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';

describe('the priority of a follow-up', () => {
  it.each(['Highest', 'High'])('is high for Jira’s %s', (name) =>
    expect(followUpPriorityOf(name, defaultPolicy)).toBe('high'),
  );

  it.each(['Medium', 'Low', 'Lowest'])('is low for Jira’s %s', (name) =>
    expect(followUpPriorityOf(name, defaultPolicy)).toBe('low'),
  );

  it.each(['Blocker', 'P1', 'medium', ''])('is high for “%s”, which the app does not know', (name) => {
    expect(followUpPriorityOf(name, defaultPolicy)).toBe('high');
  });

  it('is low when Jira has none', () => expect(followUpPriorityOf(undefined, defaultPolicy)).toBe('low'));

  it('is read back from Jira as it was written there', () => {
    const back = followUpPriorities.map((each) =>
      followUpPriorityOf(jiraPriorityOf(each, defaultPolicy), defaultPolicy),
    );
    expect(back).toEqual(['high', 'low']);
  });
});

describe('what keeps a SEV from being closed', () => {
  it('is each high-priority follow-up that is not done', () => {
    const open = aFollowUp({ issueKey: 'SEV-50' });
    const others = [
      aFollowUp({ done: true }),
      aFollowUp({ priority: 'low' }),
      aFollowUp({ priority: 'low', done: true }),
    ];
    expect(openHighFollowUps([...others, open])).toEqual([open]);
  });
});
