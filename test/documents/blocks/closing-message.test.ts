import { closingMessage } from '../../../src/documents/blocks/closing-message.ts';
import { erin, omar, rita } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aSev } from '../../builders/an-incident.ts';
import { fillings, worstIncident, worstRecord } from '../worst-case.ts';
import { expectSlackToTake, wordsOf } from './slack-limits.ts';

const archivedFrom = '2026-11-26T12:00:00.000Z';
const record = aRecord({ closing: { by: omar, inJira: false }, roles: { scribe: erin } });

describe('the message that closes a SEV', () => {
  it('thanks everybody, sums it up and says when the channel goes', () => {
    const words = wordsOf(closingMessage({ incident: aSev('Closed'), record, owner: omar, archivedFrom }));
    expect(words).toEqual([
      'SEV-42 is now Closed (by <@UOMAR>). Thank you, everybody who took part.',
      'Reported to acknowledged: 5 min',
      'Reported to opened: 10 min',
      'Opened to mitigated: 35 min',
      'Opened to closed: 1 h 35 min',
      'Follow-ups: none yet',
      'Post mortem: none',
      'Who took part: SEV owner <@UOMAR>, reported by <@URITA> and scribe <@UERIN>.',
      expect.stringMatching(/^This channel will be archived <!date\^/),
      'Keep the channel',
    ]);
  });

  it('says of what was never recorded that it does not apply', () => {
    const { closedAt } = aSev('Closed').times;
    const words = wordsOf(closingMessage({ incident: aSev('Closed', { times: { closedAt } }), record, owner: rita }));
    expect(words.filter((text) => text.endsWith('not applicable'))).toHaveLength(4);
  });

  it('offers nothing once the channel is kept or the SEV opened again', () => {
    expect(wordsOf(closingMessage({ incident: aSev('Closed'), record })).at(-1)).toBe('This channel is kept.');
    const again = wordsOf(closingMessage({ incident: aSev('Open'), record }));
    expect(again[0]).toContain('SEV-42 was closed');
    expect(again.at(-1)).toBe('It was opened again afterwards.');
  });
});

it.each(fillings)('is taken by Slack at its largest, filled with “%s”', (filling) => {
  const content = { incident: worstIncident('Closed', filling), record: worstRecord(filling), archivedFrom };
  expectSlackToTake(closingMessage({ ...content, owner: omar, investigator: erin }));
});
