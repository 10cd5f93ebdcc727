import { troubleNotice } from '../../../src/documents/blocks/trouble-notice.ts';
import { fillings } from '../worst-case.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

describe('the notice of trouble', () => {
  it('offers to try the very job again', () => {
    const notice = troubleNotice(['Opening the SEV is not finished.'], 'command:1');
    expect(wordsOf(notice)).toEqual(['Opening the SEV is not finished.', 'Try again']);
    expect(JSON.stringify(notice.blocks)).toContain('"action_id":"try_again"');
    expect(JSON.stringify(notice.blocks)).toContain('"value":"command:1"');
  });

  it.each(fillings)('is taken by Slack however long (“%s”)', (filling) => {
    expectSlackToTake(troubleNotice([filling.repeat(5000)], `command:${'1'.repeat(100)}`));
  });
});
