import { appHome, type MemberContent } from '../../../src/documents/blocks/app-home.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { erin, omar } from '../../builders/a-person.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { fillings, issueUrl, longTitle } from '../worst-case.ts';
import { expectSlackToPublish } from './slack-limits.ts';

const none = { shown: [], total: 0 };

const member = (different: Partial<MemberContent> = {}): MemberContent => ({
  kind: 'member',
  onCall: [omar],
  now: '2026-11-23T12:00:00.000Z',
  mySevs: none,
  myReports: none,
  owed: none,
  otherSevs: none,
  waiting: 0,
  ...different,
});

const textOf = (content: MemberContent) => JSON.stringify(appHome(content));

describe('the Home tab', () => {
  it('says of each part that it is empty', () => {
    for (const words of ['You own no open SEV.', 'You owe no follow-up.', 'No SEV is open. All is well.'])
      expect(textOf(member())).toContain(words);
  });

  it.each(fillings)(
    'with twenty of everything and titles of 255 characters (“%s”) is one that Slack publishes',
    (filling) => {
      const title = longTitle(filling);
      const twenty = <T>(one: T) => ({ shown: Array.from({ length: 20 }, () => one), total: 200 });
      const channel = { id: 'C42', name: 'x'.repeat(80) };
      const sev = { incident: { ...aSev('Open'), title }, url: issueUrl, owner: erin, channel };
      const content = member({
        mySevs: twenty(sev),
        myReports: twenty({ incident: anIncident({ title }), url: issueUrl }),
        owed: twenty({ followUp: aFollowUp({ title }), url: issueUrl }),
        otherSevs: twenty(sev),
        waiting: 100,
      });
      expectSlackToPublish(appHome(content));
      expect(textOf(content)).toContain('… and 180 more, in Jira.');
    },
  );

  it.each([
    { kind: 'refused', why: ['Guests may not.'] } as const,
    { kind: 'reporter', onCall: [], why: ['No account.'] } as const,
  ])('of somebody who is $kind is one that Slack publishes', (content) => {
    expectSlackToPublish(appHome(content));
    expect(JSON.stringify(appHome(content))).toContain(content.why[0]);
  });
});
