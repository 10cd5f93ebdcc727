import { appHome, type MemberContent } from '../../../src/documents/blocks/app-home.ts';
import type { Debt, DebtKind } from '../../../src/domain/owed/debt.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { erin, omar } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { fillings, issueUrl, longTitle } from '../worst-case.ts';
import { expectSlackToPublish } from './slack-limits.ts';

const aDebt = (kind: DebtKind): Debt => ({
  kind,
  who: [omar],
  since: '2026-11-23T11:30:00.000Z',
  due: '2026-11-23T12:30:00.000Z',
  overdue: false,
});
const postMortem = { pageId: '1', title: longTitle('x'), url: issueUrl };

const none = { shown: [], total: 0 };

const member = (different: Partial<MemberContent> = {}): MemberContent => ({
  kind: 'member',
  onCall: [omar],
  now: '2026-11-23T12:00:00.000Z',
  mySevs: none,
  updates: none,
  verdicts: none,
  postMortems: none,
  owed: none,
  otherSevs: none,
  waiting: 0,
  ...different,
});

const textOf = (content: MemberContent) => JSON.stringify(appHome(content));

describe('the Home tab', () => {
  it('says of each part that it is empty', () => {
    for (const words of ['You have no role in an open SEV.', 'You owe no follow-up.', 'No SEV is open. All is well.'])
      expect(textOf(member())).toContain(words);
  });

  it.each(fillings)(
    'with twelve of everything and titles of 255 characters (“%s”) is one that Slack publishes',
    (filling) => {
      const title = longTitle(filling);
      const many = <T>(one: T) => ({ shown: Array.from({ length: 12 }, () => one), total: 200 });
      const channel = { id: 'C42', name: 'x'.repeat(80) };
      const sev = { incident: { ...aSev('Open'), title }, url: issueUrl, owner: erin, channel };
      const content = member({
        mySevs: many({ ...sev, mine: ['owner', 'investigator', 'communications', 'scribe'] as const }),
        updates: many({ ...sev, debt: aDebt('update') }),
        verdicts: many({ incident: anIncident({ title }), url: issueUrl, debt: aDebt('verdict') }),
        postMortems: many({ ...sev, record: aRecord({ postMortem }), debt: aDebt('contribution') }),
        owed: many({ followUp: aFollowUp({ title }), url: issueUrl }),
        otherSevs: many(sev),
        waiting: 100,
      });
      expectSlackToPublish(appHome(content));
      expect(textOf(content)).toContain('… and 188 more, in Jira.');
    },
  );

  it('says which roles I have, and when the updates that I owe are due or since when', () => {
    const sev = { incident: aSev('Open'), url: issueUrl };
    const updates = (overdue: boolean) =>
      textOf(member({ updates: { shown: [{ ...sev, debt: { ...aDebt('update'), overdue } }], total: 1 } }));
    expect(updates(false)).toContain('update due ');
    expect(updates(true)).toContain('update overdue since ');
    expect(textOf(member({ mySevs: { shown: [{ ...sev, mine: ['owner', 'scribe'] }], total: 1 } }))).toContain(
      'you: SEV owner, scribe',
    );
  });

  it.each([
    { kind: 'refused', why: ['Guests may not.'] } as const,
    { kind: 'reporter', onCall: [], why: ['No account.'] } as const,
  ])('of somebody who is $kind is one that Slack publishes', (content) => {
    expectSlackToPublish(appHome(content));
    expect(JSON.stringify(appHome(content))).toContain(content.why[0]);
  });
});
