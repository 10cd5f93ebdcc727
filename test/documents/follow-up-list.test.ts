import { sentence } from '../../src/documents/blocks/message.ts';
import { followUpList } from '../../src/documents/follow-up-list.ts';
import { plainText } from '../../src/domain/phrase.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { expectSlackToTake } from './blocks/slack-limits.ts';
import { fillings, issueUrl, worstFollowUps } from './worst-case.ts';

const sev = { issueKey: 'SEV-42', url: issueUrl };
const nobody = new Map();

describe('the follow-ups of a SEV', () => {
  it('are told high priority first, and what is open before what is done', () => {
    const followUps = [
      aFollowUp({ issueKey: 'SEV-43', priority: 'low' }),
      aFollowUp({ issueKey: 'SEV-44', done: true }),
      aFollowUp({ issueKey: 'SEV-45' }),
    ];
    const text = plainText(followUpList(followUps, nobody, sev));
    expect(text.match(/SEV-4[345]/g)).toEqual(['SEV-45', 'SEV-44', 'SEV-43']);
    expect(text).toContain('High priority: 1 of 2 done');
  });

  it('are asked for when there are none', () => {
    expect(plainText(followUpList([], nobody, sev))).toContain('No follow-ups were identified for SEV-42 yet.');
  });

  it.each(fillings)('are 200 with titles of 255 characters (“%s”), and Slack takes the message', (filling) => {
    const followUps = worstFollowUps(filling);
    const details = new Map(
      followUps.map(({ issueKey }) => [issueKey, { url: issueUrl, assigneeName: 'E'.repeat(80) }]),
    );
    const message = sentence(followUpList(followUps, details, sev));
    expectSlackToTake(message);
    expect(JSON.stringify(message)).toContain('… and 150 more, in Jira.');
  });
});
