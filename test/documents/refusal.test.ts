import { sentence } from '../../src/documents/blocks/message.ts';
import { explainRefusal } from '../../src/documents/refusal.ts';
import type { FollowUp } from '../../src/domain/follow-ups/follow-up.ts';
import { plainText } from '../../src/domain/phrase.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { aRecord } from '../builders/a-record.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';
import { expectSlackToTake } from './blocks/slack-limits.ts';
import { fillings, worstFollowUps } from './worst-case.ts';

const sev = aSev('Follow-up');
const inChannel = aRecord({ channel: { id: 'C42', name: 'sev-42-payments-fail' } });
const whileOpen = (open: readonly FollowUp[], details?: Parameters<typeof explainRefusal>[2]['followUps']) =>
  plainText(explainRefusal({ reason: 'follow-ups-open', open }, sev, details ? { followUps: details } : {}));

describe('a refusal', () => {
  it('tells the status and the one that is needed', () => {
    const because = { reason: 'wrong-status', needed: 'Open' } as const;
    expect(plainText(explainRefusal(because, anIncident(), {}))).toBe('SEV-42 is Reported; for this it must be Open.');
    const parked = anIncident({ status: { unknown: 'Parked' } });
    expect(plainText(explainRefusal(because, parked, {}))).toBe('SEV-42 is Parked; for this it must be Open.');
  });

  it('leads to the channel of what is a SEV already', () => {
    const because = { reason: 'already-a-sev' } as const;
    expect(plainText(explainRefusal(because, sev, { record: inChannel }))).toBe(
      'SEV-42 is a SEV already (Follow-up): #sev-42-payments-fail.',
    );
    expect(plainText(explainRefusal(because, sev, {}))).toBe('SEV-42 is a SEV already (Follow-up).');
  });
});

describe('the refusal to close over open follow-ups', () => {
  it('speaks of one in the singular', () => {
    expect(whileOpen([aFollowUp()])).toBe(
      "SEV-42 can't be closed yet: 1 high-priority follow-up is open.\n• SEV-43 Alert on failed payments (To Do)",
    );
  });

  it('speaks of several in the plural', () => {
    const open = [aFollowUp(), aFollowUp({ issueKey: 'SEV-44' })];
    expect(whileOpen(open)).toContain('2 high-priority follow-ups are open.');
  });

  it('names each with its assignee and link', () => {
    const open = [aFollowUp(), aFollowUp({ issueKey: 'SEV-44' })];
    const details = new Map([
      ['SEV-43', { url: 'https://example.atlassian.net/browse/SEV-43', assigneeName: 'Erin' }],
      ['SEV-44', { url: 'https://example.atlassian.net/browse/SEV-44' }],
    ]);
    expect(whileOpen(open, details)).toContain('SEV-43 Alert on failed payments (Erin, To Do)');
    expect(whileOpen(open, details)).toContain('SEV-44 Alert on failed payments (unassigned, To Do)');
    const phrase = explainRefusal({ reason: 'follow-ups-open', open }, sev, { followUps: details });
    expect(phrase).toContainEqual({ url: 'https://example.atlassian.net/browse/SEV-43', text: 'SEV-43' });
  });

  it.each(fillings)('names fifty of two hundred, counts the rest, and is taken by Slack (“%s”)', (filling) => {
    const open = worstFollowUps(filling);
    const text = whileOpen(open);
    expect(text.match(/\n• /g)).toHaveLength(50);
    expect(text.endsWith('… and 150 more')).toBe(true);
    expectSlackToTake(sentence(explainRefusal({ reason: 'follow-ups-open', open }, sev, {})));
  });
});
