import { announcement, type News, toldOf } from '../../src/documents/announcement.ts';
import { plainText } from '../../src/domain/phrase.ts';
import type { SevRecord } from '../../src/domain/sev-record.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aSev } from '../builders/an-incident.ts';

const told: SevRecord['told'] = toldOf(aSev());

const saying = (news: Partial<News>): string | undefined => {
  const phrase = announcement({ told, incident: aSev(), owner: omar, by: omar, inJira: false, ...news });
  return phrase && plainText(phrase);
};

describe('news for a SEV’s channel', () => {
  it('are none when nothing changed', () => expect(saying({})).toBeUndefined());

  it('tell a new status, by whom and why', () => {
    expect(saying({ incident: aSev('Mitigated'), because: 'rolled back' })).toBe(
      'SEV-42 is now Mitigated (by Omar): rolled back',
    );
  });

  it.each([undefined, ''])('end in a full stop without a reason (%j)', (because) => {
    expect(saying({ incident: aSev('Mitigated'), because })).toBe('SEV-42 is now Mitigated (by Omar).');
  });

  it('tell all that changed in one message', () => {
    const incident = aSev('Mitigated', { severity: 1, ownerAccountId: 'account-erin' });
    expect(saying({ incident, owner: erin })).toBe(
      'SEV-42 is now Mitigated. Severity is now SEV 1 critical. SEV owner is now Erin (by Omar).',
    );
  });

  it('tell what was taken away', () => {
    const incident = aSev('Open', { severity: undefined, ownerAccountId: undefined });
    expect(saying({ incident, owner: undefined, by: undefined })).toBe(
      'Severity is now not set. SEV owner is now nobody.',
    );
  });

  it('tell that it was changed in Jira', () => {
    const incident = aSev('Closed');
    expect(saying({ incident, inJira: true })).toBe('SEV-42 is now Closed (by Omar in Jira).');
    expect(saying({ incident, inJira: true, by: undefined })).toBe('SEV-42 is now Closed (in Jira).');
  });
});
