import fc from 'fast-check';
import { type ExportedSev, exportedNothing, exportedSev } from '../../../src/documents/adf/exported-sev.ts';
import { postMortemParts } from '../../../src/domain/post-mortem/post-mortem-part.ts';
import { adfFault } from '../../../workbench/confluence/storage-format/validate-adf.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { aTimelineEntry } from '../../builders/a-timeline-entry.ts';
import { aSev } from '../../builders/an-incident.ts';
import { anyHostileText } from '../hostile-text.ts';

const issueUrl = 'https://example.atlassian.net/browse/SEV-42';

const anExport = (different: Partial<ExportedSev> = {}): ExportedSev => ({
  incident: aSev('Follow-up', {
    severity: 3,
    highestSeverity: 1,
    impact: 'Nobody can pay',
    followUps: [aFollowUp(), aFollowUp({ issueKey: 'SEV-44', priority: 'low', title: 'Write it down' })],
  }),
  issueUrl,
  ownerName: 'Omar Okafor',
  timeline: [aTimelineEntry()],
  facts: new Map([['SEV-43', { assignee: { accountId: 'account-erin', name: 'Erin' }, dueDate: '2026-12-07' }]]),
  urls: new Map([['SEV-43', 'https://example.atlassian.net/browse/SEV-43']]),
  now: '2026-11-25T09:30:00.000Z',
  ...different,
});

/** The text of a document: what stands in one block on a line of its own. */
function linesIn(node: unknown): readonly string[] {
  const { type, text, content = [] } = node as { type: string; text?: string; content?: readonly unknown[] };
  if (type === 'hardBreak') return ['\n'];
  if (text !== undefined) return [text];
  const below = content.flatMap(linesIn);
  return type === 'paragraph' || type === 'heading' ? [below.join('')] : below;
}

describe('an exported post mortem', () => {
  it('says what the macro shows, and as of when', () => {
    const lines = linesIn(exportedSev(anExport(), postMortemParts));
    expect(lines[0]).toBe('SEV-42 as of 2026-11-25 09:30 UTC.');
    for (const said of [
      ...['Follow-up', 'SEV 3 minor', 'SEV 1 critical', 'Omar Okafor', 'Nobody can pay'],
      ...['2026-11-23 11:00 UTC', 'Acknowledged by Omar', 'Alert on failed payments', 'Erin', '2026-12-07', 'SEV-44'],
    ])
      expect(lines).toContain(said);
  });

  it('says when it was approved, and by whom', () => {
    const frozen = { at: '2026-11-24T08:00:00.000Z', by: 'Rita Rossi' };
    expect(linesIn(exportedSev(anExport({ frozen }), ['facts']))[0]).toBe(
      'SEV-42 as approved by Rita Rossi on 2026-11-24 08:00 UTC. It may have changed in Jira since.',
    );
  });

  it('has the parts that the macro shows, and no other', () => {
    const lines = linesIn(exportedSev(anExport(), ['timeline']));
    expect(lines).toContain('Acknowledged by Omar');
    expect(lines).not.toContain('Alert on failed payments');
  });

  it('is a document of ADF with nothing known and with 500 entries', () => {
    const bare = { incident: aSev('Open', { times: {}, severity: undefined }), timeline: [], ownerName: undefined };
    expect(adfFault(exportedSev(anExport(bare), postMortemParts))).toBeUndefined();
    const timeline = Array.from({ length: 500 }, (_, index) => aTimelineEntry({ id: `${index}` }));
    expect(adfFault(exportedSev(anExport({ timeline }), postMortemParts))).toBeUndefined();
    expect(adfFault(exportedNothing('Not for you.'))).toBeUndefined();
  });

  it('shows what people wrote as text, whatever it is', () => {
    const known = new Set(['doc', 'panel', 'paragraph', 'heading', 'table', 'tableRow', 'tableHeader', 'tableCell']);
    const typesIn = (node: unknown): readonly string[] => {
      const { type, content = [] } = node as { type: string; content?: readonly unknown[] };
      return [type, ...content.flatMap(typesIn)];
    };
    fc.assert(
      fc.property(anyHostileText, (said) => {
        const incident = aSev('Mitigated', {
          title: said,
          impact: said,
          followUps: [aFollowUp({ title: said, statusName: said })],
        });
        const timeline = [aTimelineEntry({ wording: said })];
        const exported = exportedSev(
          anExport({ incident, timeline, ownerName: said, issueUrl: said, channel: { name: said, url: said } }),
          postMortemParts,
        );
        expect(adfFault(exported)).toBeUndefined();
        const others = typesIn(exported).filter((type) => !known.has(type));
        expect(others.filter((type) => type !== 'text' && type !== 'hardBreak')).toEqual([]);
        const line = said.replace(/\r\n|[\n\r\u2028\u2029]/g, '\n');
        expect(linesIn(exported)).toContain(line);
      }),
      { numRuns: 60 },
    );
  });
});
