import { notAddedNotice } from '../../../src/documents/blocks/not-added-notice.ts';

const people = (count: number, because: string) =>
  Array.from({ length: count }, (_, number) => ({ slackUserId: `U${String(number).padStart(10, '0')}`, because }));

const textsOf = (message: ReturnType<typeof notAddedNotice>) =>
  message.blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text] : []));

describe('people could not be added to a channel', () => {
  it('names them by reason, with a button that carries the key alone', () => {
    const message = notAddedNotice('SEV-42', [...people(2, 'guests'), { slackUserId: 'U9', because: 'gone' }]);
    expect(message.text).toBe('I could not add 3 people to this channel.');
    expect(textsOf(message)[0]).toContain('• <@U0000000000> and <@U0000000001> (guests)\n• <@U9> (gone)');
    expect(message.blocks.at(-1)).toMatchObject({ elements: [{ action_id: 'add_people', value: 'SEV-42' }] });
  });

  it.each([1, 7, 40, 2_000])('stays within what Slack shows, with %i reasons and 2,000 people', (reasons) => {
    const many = people(2_000, '').map((person, number) => ({ ...person, because: `reason ${number % reasons}` }));
    for (const text of textsOf(notAddedNotice('SEV-42', many))) expect(text.length).toBeLessThan(3000);
  });

  it('says so when all of them are in', () => {
    expect(textsOf(notAddedNotice('SEV-42', []))).toEqual(['Everyone is in this channel now.']);
  });
});
